// PostGraphile over the database that DATABASE_URL names, on PORT of the loopback address, with PROCESSES processes.
import cluster from 'node:cluster';
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';
import { PgAggregatesPreset } from '@graphile/pg-aggregates';

// What its users add for Q4: the aggregates' plugin groups a date by day or by itself only.
const YearPlugin = {
  name: 'YearPlugin',
  schema: {
    hooks: {
      build(build) {
        build.pgAggregateGroupBySpecs = [
          ...build.pgAggregateGroupBySpecs,
          {
            id: 'year',
            isSuitableType: (codec) => codec.name === 'date',
            sqlWrapCodec: (codec) => codec,
            sqlWrap: (fragment) => build.sql`date_trunc('year', ${fragment})::date`,
          },
        ];
        return build;
      },
    },
  },
};

const processes = Number(process.env.PROCESSES);
const connections = 16;

if (cluster.isPrimary && processes > 1) {
  for (let i = 0; i < processes; i++) cluster.fork();
  process.on('SIGTERM', () => {
    for (const worker of Object.values(cluster.workers)) worker.kill();
    process.exit();
  });
} else {
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset, PgAggregatesPreset],
    plugins: [YearPlugin],
    // Columns without an index of their own can be filtered and grouped by too.
    disablePlugins: ['PgIndexBehaviorsPlugin'],
    pgServices: [
      makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['public'], poolConfig: { max: Math.ceil(connections / processes) } }),
    ],
    grafast: { explain: false, context: {} },
    grafserv: { graphiql: false, watch: false },
  });
  const server = createServer();
  const service = instance.createServ(grafserv);
  await service.addTo(server);
  server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log(`Serving http://127.0.0.1:${process.env.PORT}`));
}
