using System.Collections.Immutable;
using Fokus.Silo.Storage.Fronts;

namespace Fokus.Silo.Storage.Gateways;

/// <summary>Where everything is reached.</summary>
/// <param name="Number">Grows by one with each change, for ever.</param>
/// <param name="Garages">In the order of their ids.</param>
/// <param name="Silos">Addresses of the silos' web servers, in order.</param>
/// <param name="PanelRules">Who may come to the chain console.</param>
internal sealed record RoutePicture(
    long Number, ImmutableArray<GarageWay> Garages, ImmutableArray<string> Silos, ImmutableArray<FrontRule> PanelRules);
