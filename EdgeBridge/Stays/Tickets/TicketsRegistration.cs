using Fokus.Domain.Ids;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Fokus.EdgeBridge.Stays.Tickets;

/// <summary>Puts the ticket office together.</summary>
internal static class TicketsRegistration
{
    /// <summary>Adds the office. Its keys are read, or made, when it is first asked for: when the lanes start.</summary>
    internal static IServiceCollection AddTickets(this IServiceCollection services, GarageId garage, Action<TicketOptions> set)
    {
        services.AddOptions<TicketOptions>().Configure(set).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TicketOptions>, TicketOptions.Validator>());
        services.TryAddSingleton(provider => ActivatorUtilities.CreateInstance<TicketOffice>(provider, garage));
        return services;
    }
}
