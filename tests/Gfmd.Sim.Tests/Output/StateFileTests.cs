using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Tests.Output;

/// <summary>A state file is whole, or it is refused with one line that names it.</summary>
internal sealed class StateFileTests
{
    private static readonly string Key = new('5', 64);
    private string _folder = "", _path = "";

    [SetUp]
    public void Write()
    {
        _folder = Directory.CreateTempSubdirectory("gfmd-state-").FullName;
        _path = Path.Combine(_folder, "one.gfmdstate");
        StateFile.Write(_path, Header, Sections());
    }

    [TearDown]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    private static StateHeader Header => new()
    {
        Key = Key,
        Replicate = 3,
        Month = -4,
        FrameBytes = 12,
        FrameSha256 = new('7', 64),
        AgentMonths = 99,
    };

    private static IEnumerable<ReadOnlyMemory<byte>> Sections()
    {
        for (int s = 0; s < 5; s++)
        {
            yield return Bytes(s);
        }
    }

    private static byte[] Bytes(int section) => [.. Enumerable.Range(0, 1_000 * section).Select(i => (byte)(i * 7))];

    [Test]
    public void What_was_written_is_read()
    {
        StateFile file = StateFile.Open(_path, Key);
        Assert.That(file.Header, Is.EqualTo(Header));
        Assert.That(file.Sections().Select(s => s.ToArray()), Is.EqualTo(Enumerable.Range(0, 5).Select(Bytes)));
        Assert.That(Directory.GetFiles(_folder), Is.EqualTo([_path]));
    }

    [Test]
    public void A_flipped_bit_anywhere_is_refused()
    {
        byte[] whole = File.ReadAllBytes(_path);
        for (int k = 0; k < 200; k++)
        {
            byte[] bytes = [.. whole];
            ulong where = new Draw(1).Words((ulong)k, 0, Purpose.LifeCourseSample)[0];
            bytes[where % (ulong)bytes.Length] ^= (byte)(1 << (k % 8));
            File.WriteAllBytes(_path, bytes);
            Assert.That(
                () => StateFile.Open(_path, Key), Throws.TypeOf<StateException>().With.Message.StartsWith(_path),
                $"byte {where % (ulong)bytes.Length}");
        }
    }

    [Test]
    public void A_file_cut_off_anywhere_is_refused()
    {
        byte[] whole = File.ReadAllBytes(_path);
        for (int length = 0; length < whole.Length; length += 1 + (whole.Length / 97))
        {
            File.WriteAllBytes(_path, whole[..length]);
            Assert.That(() => StateFile.Open(_path, Key), Throws.TypeOf<StateException>().With.Message.StartsWith(_path));
        }
    }

    [Test]
    public void Another_key_is_refused() => Assert.That(
        () => StateFile.Open(_path, new string('6', 64)),
        Throws.TypeOf<StateException>().With.Message.Contains("key 555555555555, wanted 666666666666"));

    [Test]
    public void A_frame_comes_back_as_it_was()
    {
        Frame frame = new(3, 2), back = new(3, 2);
        frame.Begin(4, -17);
        long value = 1;
        foreach (long[] column in frame.Tallies.Columns())
        {
            for (int i = 0; i < column.Length; i += 1 + (i % 5))
            {
                column[i] = value = unchecked((value * 6364136223846793005) + 1442695040888963407) >> (i % 60);
            }
        }

        frame.Lives.Add(new LifeCourse(ulong.MaxValue, 1, uint.MaxValue, 44, -1, 3, 77, -5));
        frame.Lives.Add(new LifeCourse(1, 0, 1, 0, 2, 0, 0, int.MinValue));
        back.Tallies.Scheme[7] = 5; // what a frame used before holds
        using MemoryStream stream = new();
        FrameBytes.Write(frame, stream);
        FrameBytes.Read(stream.ToArray(), back);
        Assert.That((back.Replicate, back.Month), Is.EqualTo((4, -17)));
        Assert.That(back.Lives, Is.EqualTo(frame.Lives));
        Assert.That(back.Tallies.Columns(), Is.EqualTo(frame.Tallies.Columns()));
    }

    [Test]
    public void A_log_of_frames_goes_on_behind_its_mark_and_refuses_other_bytes()
    {
        string path = Path.Combine(_folder, "frames.log");
        FrameMark mark;
        using (FrameLog log = FrameLog.Create(path))
        {
            log.Append(Of(1));
            log.Append(Of(2));
            mark = log.Mark();
            log.Append(Of(3));
        }

        List<int> months = [];
        using (FrameLog log = FrameLog.Continue(path, mark, () => new Frame(1, 1), f => months.Add(f.Month)))
        {
            log.Append(Of(4));
            mark = log.Mark();
        }

        Assert.That(months, Is.EqualTo([1, 2]));
        months.Clear();
        FrameLog.Read(path, mark, () => new Frame(1, 1), f => months.Add(f.Month));
        Assert.That(months, Is.EqualTo([1, 2, 4]));
        byte[] bytes = File.ReadAllBytes(path);
        bytes[3] ^= 64;
        File.WriteAllBytes(path, bytes);
        Assert.That(() => FrameLog.Check(path, mark), Throws.TypeOf<StateException>().With.Message.Contains("damaged"));
        File.WriteAllBytes(path, bytes[..^1]);
        Assert.That(() => FrameLog.Check(path, mark), Throws.TypeOf<StateException>().With.Message.Contains("shorter"));
    }

    private static Frame Of(int month)
    {
        Frame frame = new(1, 1);
        frame.Begin(0, month);
        frame.Tallies.Scheme[month] = 1_000 * month;
        return frame;
    }
}
