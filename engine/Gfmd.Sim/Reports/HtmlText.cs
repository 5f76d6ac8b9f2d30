using System.Runtime.CompilerServices;
using System.Text;

namespace Gfmd.Sim.Reports;

/// <summary>Markup of our own that goes into a page as it is. Text from anywhere else is never wrapped in it.</summary>
/// <param name="Markup">The markup.</param>
internal readonly record struct Raw(string Markup);

/// <summary>
/// HTML under construction. What stands between braces in <c>Add($"...")</c> is escaped, whatever it is, unless it is <see cref="Raw"/>: so no text
/// of a
/// scenario can become markup by being forgotten.
/// </summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds markup with escaped values.</summary>
    public HtmlText Add([InterpolatedStringHandlerArgument("")] Escaping markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>Adds markup of our own.</summary>
    public HtmlText Add(Raw markup)
    {
        _text.Append(markup.Markup);
        return this;
    }

    /// <summary>The markup so far.</summary>
    public Raw Done() => new(_text.ToString());

    /// <summary>Markup of one interpolated text.</summary>
    public static Raw Of(Func<HtmlText, HtmlText> write) => write(new HtmlText()).Done();

    /// <summary>A text as it stands in HTML, between tags or in a quoted attribute.</summary>
    public static string Escape(string text)
    {
        StringBuilder safe = new(text.Length);
        foreach (char c in text)
        {
            _ = c switch
            {
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '&' => safe.Append("&amp;"),
                '"' => safe.Append("&quot;"),
                '\'' => safe.Append("&#39;"),
                '\n' or '\t' => safe.Append(c),
                // what HTML and SVG cannot carry is shown as the mark of a lost character
                < ' ' or '\u007F' or '\uFFFE' or '\uFFFF' => safe.Append('\uFFFD'),
                _ => safe.Append(c),
            };
        }

        return safe.ToString();
    }

    /// <summary>Escapes each value as the compiler hands it over.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Escaping(int literals, int values, HtmlText page)
    {
        private readonly StringBuilder _text = page._text;

        /// <summary>Room that the text will take at least.</summary>
        public int Expected { get; } = literals + values;

        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(Raw markup) => _text.Append(markup.Markup);

        public void AppendFormatted(string? text) => _text.Append(Escape(text ?? ""));

        public void AppendFormatted(long number) => _text.Append(number);

        public void AppendFormatted(double number) => _text.Append(Written.Exact(number));
    }
}
