namespace Gfmd.Sim.Tests.House;

internal sealed class SourceTextTests
{
    [TestCase("a(); // b", "a();     ")]
    [TestCase("a /* b\n c */ d", "a     \n      d")]
    [TestCase("f(\"a // b\");", "f(\"      \");")]
    [TestCase("f(\"a\\\"b\", c)", "f(\"    \", c)")]
    [TestCase("f(@\"a\\\", c)", "f(@\"  \", c)")]
    [TestCase("f('\"', c)", "f(' ', c)")]
    [TestCase("f('\\'', c)", "f('  ', c)")]
    [TestCase("f($\"a{b}c\")", "f($\"  b  \")")]
    [TestCase("f($\"a{g(\"x\")}c\", d)", "f($\"  g(\" \")  \", d)")]
    [TestCase("f(\"\"\"a \"b\" c\"\"\", d)", "f(             , d)")]
    public void Comments_and_strings_become_blanks(string text, string code) => Assert.That(SourceText.Code(text), Is.EqualTo(code));

    [Test]
    public void Every_line_keeps_its_number() =>
        Assert.That(
            from f in Repository.CSharp
            where f.Code.Length != f.Text.Length || f.Code.Count('\n') != f.Text.Count('\n')
            select f.Path,
            Is.Empty);
}
