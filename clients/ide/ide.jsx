import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import './ide.css';

globalThis.MonacoEnvironment = {
  getWorker(_, label) {
    const name = label === 'json' || label === 'graphql' ? label : 'editor';
    return new Worker(new URL(`./${name}.worker.js`, import.meta.url), { type: 'module' });
  },
};

// Relative, so that it also works behind a web server that serves the program below a path of its own.
const fetcher = createGraphiQLFetcher({ url: new URL('../../graphql', location.href).href });

const firstQuery = `# A key opens internal fields.
# Write it under "Headers":
# {"Authorization": "Bearer ogk_…"}
{
  partnerCities(
    first: 5
    order: [{ since: ASC }]
  ) {
    totalCount
    nodes {
      nameZh
      nameEn
      country { nameZh }
      since
    }
  }
}
`;

createRoot(document.getElementById('ide')).render(<GraphiQL fetcher={fetcher} defaultQuery={firstQuery} />);
