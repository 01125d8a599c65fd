namespace Mcu.Workflow.Imports.Tables;

/// <summary>
/// Goes through the markup of a workbook byte by byte and holds nothing of it but names. A spreadsheet has at most 16,384 columns and
/// 32,767 signs in a cell; markup beyond that is written to fill somebody's memory.
/// </summary>
internal sealed class MarkupBounds
{
    public const int LongestPiece = 1 << 20;
    public const int MostNames = 2_000;
    public const int MostCellsOfRow = 20_000;
    public const int MostStrings = 1_000_000;
    private const int LongestName = 200;
    private const int LettersOfColumn = 3;

    private readonly HashSet<string> _names;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known;
    private readonly char[] _name = new char[LongestName];
    private State _state;
    private int _length;
    private int _piece;
    private int _cells;
    private int _strings;
    private int _last;
    private byte _quote;
    private string _tag = "";
    private string _attribute = "";
    private int _letters;

    public MarkupBounds()
    {
        _names = new HashSet<string>(StringComparer.Ordinal);
        _known = _names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private enum State
    {
        Text,
        TagName,
        InTag,
        AttributeName,
        Value,

        /// <summary>A comment, a declaration, words taken as they are.</summary>
        Aside,
    }

    /// <summary>Whether with these bytes there is more of something than a workbook has.</summary>
    public bool Exceeds(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            // Nobody writes workbooks in UTF-16, and this reader would be blind to it.
            if (one == 0 || ++_piece > LongestPiece || !Takes(one))
            {
                return true;
            }

            _last = ((_last << 8) | one) & 0xFFFFFF;
        }

        return false;
    }

    private bool Takes(byte one) => _state switch
    {
        State.Text => one != '<' || Begin(State.TagName),
        State.TagName => TagName(one),
        State.InTag => InTag(one),
        State.AttributeName => AttributeName(one),
        State.Value => Value(one),
        State.Aside => Aside(one),
    };

    private bool Begin(State state)
    {
        (_state, _length) = (state, 0);
        _piece = state == State.TagName ? 0 : _piece;
        return true;
    }

    private bool TagName(byte one)
    {
        if (_length == 0 && one is (byte)'!' or (byte)'?')
        {
            (_state, _length) = (State.Aside, 0);
            return true;
        }

        if (one is not ((byte)'>' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') && !(one == '/' && _length > 0))
        {
            return Grow(one);
        }

        _tag = Local(Name());
        return Counts() && After(one);
    }

    private bool After(byte one)
    {
        (_state, _length) = (one == '>' ? State.Text : State.InTag, 0);
        return true;
    }

    private bool InTag(byte one)
    {
        if (one == '>')
        {
            return After(one);
        }

        return one is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'/' || (Begin(State.AttributeName) && Grow(one));
    }

    private bool AttributeName(byte one)
    {
        if (one is not ((byte)'"' or (byte)'\'' or (byte)'>'))
        {
            return one is (byte)'=' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' || Grow(one);
        }

        _attribute = Name();
        (_quote, _letters) = (one, 0);
        return _names.Count <= MostNames && (one == '>' ? After(one) : Begin(State.Value));
    }

    private bool Value(byte one)
    {
        if (one == _quote)
        {
            return Begin(State.InTag);
        }

        // «XFD1048576» is the last cell there is: a cell further out would make each row as wide.
        _letters += one is (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z') ? 1 : 0;
        return _tag != "c" || _attribute != "r" || _letters <= LettersOfColumn;
    }

    /// <summary>Ends where its own kind ends: a sign of markup inside means nothing.</summary>
    private bool Aside(byte one)
    {
        _length = Math.Min(_length + 1, LongestName);
        if (_length <= 2)
        {
            _name[_length - 1] = (char)one;
        }

        var ends = one == '>' && (_length < 2 || (_name[0], _name[1]) switch
        {
            ('-', '-') => (_last & 0xFFFF) == 0x2D2D,
            ('[', _) => (_last & 0xFFFF) == 0x5D5D,
            _ => true,
        });
        return !ends || After(one);
    }

    private bool Grow(byte one)
    {
        if (_length == LongestName)
        {
            return false;
        }

        _name[_length++] = (char)one;
        return true;
    }

    private bool Counts()
    {
        _cells = _tag == "row" ? 0 : _tag == "c" ? _cells + 1 : _cells;
        _strings += _tag == "si" ? 1 : 0;
        return _cells <= MostCellsOfRow && _strings <= MostStrings && _names.Count <= MostNames;
    }

    /// <summary>The reader of markup remembers each name for ever, so new ones are counted.</summary>
    private string Name()
    {
        var read = _name.AsSpan(0, _length);
        if (!_known.TryGetValue(read, out var name))
        {
            name = read.ToString();
            _names.Add(name);
        }

        return name;
    }

    private static string Local(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
