using System.Text;

namespace Gfmd.Sim.Tests.House;

/// <summary>
/// Takes comments and strings out of C# text. It knows line and block comments, characters, plain, verbatim, raw and interpolated strings.
/// </summary>
internal static class SourceText
{
    /// <summary>The text with blanks in place of comments and of the contents of strings; code in the holes of a string stays.</summary>
    public static string Code(string text)
    {
        Scanner scanner = new(text);
        scanner.Code(untilBrace: false);
        return scanner.ToString();
    }

    /// <summary>Line of a position, from 1.</summary>
    public static int LineOf(string text, int position) => text.AsSpan(0, position).Count('\n') + 1;

    private sealed class Scanner(string text)
    {
        private readonly StringBuilder _out = new(text.Length);
        private int _at;

        public override string ToString() => _out.ToString();

        public void Code(bool untilBrace)
        {
            int depth = 0;
            while (_at < text.Length)
            {
                char c = text[_at];
                if (untilBrace && c == '}' && depth == 0)
                {
                    return;
                }

                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (Ahead("//"))
                {
                    BlankUntil("\n", keepEnd: true);
                }
                else if (Ahead("/*"))
                {
                    BlankUntil("*/", keepEnd: false);
                }
                else if (c == '\'')
                {
                    Character();
                }
                else if (!StringStart())
                {
                    Keep(1);
                }
            }
        }

        private bool StringStart()
        {
            int i = _at;
            while (i < text.Length && text[i] is '$' or '@')
            {
                i++;
            }

            if (i >= text.Length || text[i] != '"')
            {
                return false;
            }

            string prefix = text[_at..i];
            Keep(prefix.Length);
            int quotes = text.AsSpan(_at).IndexOfAnyExcept('"');
            if (quotes >= 3)
            {
                string fence = new('"', quotes);
                Blank(quotes);
                BlankUntil(fence, keepEnd: false);
            }
            else
            {
                Keep(1);
                Contents(prefix.Contains('@', StringComparison.Ordinal), prefix.Contains('$', StringComparison.Ordinal));
            }

            return true;
        }

        private void Contents(bool verbatim, bool holes)
        {
            while (_at < text.Length)
            {
                char c = text[_at];
                if (verbatim ? Ahead("\"\"") : c == '\\')
                {
                    Blank(2);
                }
                else if (c == '"' || (c == '\n' && !verbatim))
                {
                    Keep(1);
                    return;
                }
                else if (holes && (Ahead("{{") || Ahead("}}")))
                {
                    Blank(2);
                }
                else if (holes && c == '{')
                {
                    Blank(1);
                    Code(untilBrace: true);
                    Blank(1);
                }
                else
                {
                    Blank(1);
                }
            }
        }

        private void Character()
        {
            Keep(1);
            Blank(_at < text.Length && text[_at] == '\\' ? 2 : 1);
            while (_at < text.Length && text[_at] is not ('\'' or '\n'))
            {
                Blank(1);
            }

            Keep(1);
        }

        private bool Ahead(string what) => string.CompareOrdinal(text, _at, what, 0, what.Length) == 0;

        private void BlankUntil(string end, bool keepEnd)
        {
            int found = text.IndexOf(end, _at + (keepEnd ? 0 : Math.Min(2, text.Length - _at)), StringComparison.Ordinal);
            int stop = found < 0 ? text.Length : found + (keepEnd ? 0 : end.Length);
            Blank(stop - _at);
        }

        private void Keep(int count)
        {
            int n = Math.Min(count, text.Length - _at);
            _out.Append(text, _at, n);
            _at += n;
        }

        private void Blank(int count)
        {
            for (int i = 0; i < count && _at < text.Length; i++, _at++)
            {
                _out.Append(text[_at] == '\n' ? '\n' : ' ');
            }
        }
    }
}
