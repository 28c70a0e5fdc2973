using Fokus.Gateway.Access;

namespace Fokus.Gateway.Tests.Access;

public sealed class TheAccessLog
{
    [Theory]
    [InlineData("/pistas/entrada-1", "/pistas/entrada-1")]
    [InlineData("/estadias/ABC1D23", "/estadias/*")]
    [InlineData("/estadias/abc-1234/foto", "/estadias/*/foto")]
    [InlineData("/clientes/11144477735", "/clientes/*")]
    [InlineData("/", "/")]
    [InlineData(null, "")]
    public void What_may_name_a_car_or_a_person_is_masked(string? path, string logged) =>
        Assert.Equal(logged, AccessLog.Mask(path));
}
