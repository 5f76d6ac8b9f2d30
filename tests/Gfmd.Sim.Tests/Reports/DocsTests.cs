using Gfmd.Sim.Experiments;
using Gfmd.Sim.Tests.House;

namespace Gfmd.Sim.Tests.Reports;

/// <summary>Pages that are written from the catalogues say what the catalogues say.</summary>
internal sealed class DocsTests
{
    private static IEnumerable<string> Names => CataloguePages.All().Keys;

    [TestCaseSource(nameof(Names))]
    public void A_page_is_that_of_the_catalogue(string name) => Assert.That(
        File.ReadAllText(Path.Combine(Repository.Root, "docs", name)), Is.EqualTo(CataloguePages.All()[name]),
        "write it again: gfmd docs");

    // the sources are read once
    private static readonly Lazy<IReadOnlyDictionary<string, string>> OfSources = new(() => CataloguePages.OfCheckout(Repository.Root));

    private static IEnumerable<string> NamesOfCheckout => OfSources.Value.Keys;

    [TestCaseSource(nameof(NamesOfCheckout))]
    public void A_page_is_that_of_the_sources(string name) => Assert.That(
        File.ReadAllText(Path.Combine(Repository.Root, "docs", name)), Is.EqualTo(OfSources.Value[name]),
        "write it again: gfmd docs");

    [Test]
    public void No_word_of_the_glossary_is_without_meaning() =>
        Assert.That(CataloguePages.All()["glossary.md"], Does.Not.Contain("|  |"));
}
