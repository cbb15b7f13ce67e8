using OpenGov.Api.Commands;

return await OpenGovCommand.Create().Parse(args).InvokeAsync();
