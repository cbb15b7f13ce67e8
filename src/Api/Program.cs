using OpenGov.Api.Commands;

return await OpenGovCommand.RunAsync(args);
