using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Tests.Numerics;

/// <summary>The bounds that stand for exponentials and logarithms hold on their side and as closely as they say.</summary>
[TestFixture]
public class BoundsTests
{
    [Test]
    public void BoundsOfTheExponentialHold()
    {
        for (double x = -720; x < 715; x += 0.00731)
        {
            double exact = Maths.Exp(x), above = Maths.ExpAbove(x), below = Maths.ExpBelow(x);
            Assert.That(above, Is.GreaterThanOrEqualTo(Math.Min(exact, Maths.Exp(708))), $"above at {x}");
            Assert.That(below, Is.LessThanOrEqualTo(exact), $"below at {x}");
            if (Math.Abs(x) < 700)
            {
                Assert.That(above, Is.LessThanOrEqualTo(exact * 1.0625), $"above at {x}");
                Assert.That(below, Is.GreaterThanOrEqualTo(exact * 0.913), $"below at {x}");
            }
        }
    }

    [Test]
    public void BoundOfTheLogarithmHolds()
    {
        for (double x = 1; x < 1e9; x *= 1.00073)
        {
            double exact = Maths.Log(x);
            Assert.That(Maths.LogBelow(x), Is.LessThanOrEqualTo(exact).And.GreaterThanOrEqualTo(exact - 0.0601), $"at {x}");
        }
    }

    [Test]
    public void ExactPowersOfTwoStayOnTheirSide([Range(-20, 20)] int k)
    {
        double x = Math.ScaleB(1, k);
        Assert.That(Maths.LogBelow(x), Is.LessThanOrEqualTo(Maths.Log(x)));
        double ln = k * 0.6931471805599453;
        Assert.That(Maths.ExpAbove(ln), Is.GreaterThanOrEqualTo(Maths.Exp(ln)));
        Assert.That(Maths.ExpBelow(ln), Is.LessThanOrEqualTo(Maths.Exp(ln)));
    }
}
