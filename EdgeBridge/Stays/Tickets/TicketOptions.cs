using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Fokus.EdgeBridge.Stays.Tickets;

/// <summary>Options of the ticket office.</summary>
internal sealed partial class TicketOptions
{
    /// <summary>The folder of the keys, which is the garage's data folder; required.</summary>
    [Required(AllowEmptyStrings = false)]
    public string Folder { get; set; } = "";

    /// <summary>Whether tickets without a seal are taken; those of before the first key, unless set.</summary>
    [EnumDataType(typeof(UnsealedTickets))]
    public UnsealedTickets Unsealed { get; set; } = UnsealedTickets.OfBefore;

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<TicketOptions>;
}
