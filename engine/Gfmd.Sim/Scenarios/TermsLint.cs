using static Gfmd.Sim.Scenarios.LintContext;

namespace Gfmd.Sim.Scenarios;

/// <summary>Doubts about the terms of a regime.</summary>
internal static class TermsLint
{
    private const double Small = 0.1, FewAdults = 0.05, FewYears = 5;

    private static readonly string[] Levels = ["primary", "lower secondary", "upper secondary", "tertiary"];

    public static IReadOnlyList<LintRule> All { get; } =
    [
        new(201, "A bilateral agreement has no body that monitors it.", x => Each(x, r =>
            r["family"].Is(RegimeFamily.Bilateral) && r["monitoringBody"].Node?.Kind == System.Text.Json.JsonValueKind.False,
            "monitoringBody", _ => "bilateral without monitoring: no joint body monitors the agreement, so its terms are on paper only")),
        new(203, "Employers are bound to costs, a wage floor or rights, and nobody inspects.", Unenforced),
        new(204, "Permits end and nothing provides for return or for staying.", x => Each(x, r =>
            IsRegular(r) && IsTemporary(r) && !Yes(r["originCommitment"]) && !Yes(r["reentryPriority"]) && !Yes(r["multiEntry"])
            && r["pathToSettleMonths"].Number == 0,
            "durationMonths", r => $"temporary without a return provision: permits end after {r["durationMonths"].Number} months, and there is "
                + "no origin commitment, no priority or right to come again, and no path to stay")),
        new(206, "The wage floor lies below the median wage at an origin.", FloorBelowOrigin),
        new(207, "The wage floor lies so far below the wage of the destination that it binds nobody.", FloorBelowWage),
        new(208, "A contract with its renewals lasts longer than the run.", x => Each(x, r =>
            r["maxRenewals"].Number > 0 && IsTemporary(r) && r["durationMonths"].Number * (1 + r["maxRenewals"].Number) > x.Months,
            "maxRenewals", r => $"{r["maxRenewals"].Number} renewals of {r["durationMonths"].Number} months are longer than the run of "
                + $"{x.Months} months: the last ones are never seen")),
        new(211, "Stay without permit is possible and nobody detects it.", x => Each(x, r =>
            (r["family"].Is(RegimeFamily.Irregular) || r["intakes"].Items.Any(i => i["overstayRate"].Number > 0)) && x.Detection(r) == 0,
            "detection", r => r["family"].Is(RegimeFamily.Irregular) ? "irregular option without detection: nobody is ever found"
                : "contracts turn into overstay and detection is 0: nobody is ever found")),
        new(213, "A season lasts longer than a year.", x => Each(x, r =>
            (r["remitting"].Is(RemittingClass.Seasonal) || r["seasonMonths"].Items.Any()) && r["durationMonths"].Number > 12,
            "durationMonths", r => $"seasonal work with a permit of {r["durationMonths"].Number} months: a season has at most 12")),
        new(214, "Few people meet the eligibility.", Narrow),
        new(216, "The run ends before the first contract does.", x => Each(x, r => r["durationMonths"].Number > x.Months,
            "durationMonths", r => $"a contract of {r["durationMonths"].Number} months outlasts the run of {x.Months}: nobody reaches its end")),
        new(218, "A circular regime gives no right or priority to come again.", x => Each(x, r =>
            r["family"].Is(RegimeFamily.Circular) && !Yes(r["reentryPriority"]) && !Yes(r["multiEntry"]),
            "family", _ => "circular without re-entry: neither reentryPriority nor multiEntry, so it is a temporary regime by another name")),
        new(219, "People who move freely are tied to one employer.", x => Each(x, r =>
            r["family"].Is(RegimeFamily.FreeMovement) && !r["employerTie"].Is(EmployerTie.None),
            "employerTie", r => $"free movement with the employer tie '{r["employerTie"].Text}': who may move freely may change employers")),
        new(220, "The permit is longer than the season.", x => Each(x, r =>
            r["seasonMonths"].Items.Any() && r["durationMonths"].Number > r["seasonMonths"].Items.Count(),
            "durationMonths", r => $"a permit of {r["durationMonths"].Number} months and a season of "
                + $"{r["seasonMonths"].Items.Count()}: months without work")),
        new(225, "The path to residence is longer than the longest stay.", x => Each(x, r =>
            IsTemporary(r) && r["pathToSettleMonths"].Number > r["durationMonths"].Number * (1 + r["maxRenewals"].Number),
            "pathToSettleMonths", r => $"residence after {r["pathToSettleMonths"].Number} months and a longest stay of "
                + $"{r["durationMonths"].Number * (1 + r["maxRenewals"].Number)}: nobody reaches it")),
        new(229, "Employers deduct from pay and provide neither housing nor food.", x => Each(x, r =>
            r["deductions"].Number > 0 && !Yes(r["housingProvided"]) && !Yes(r["foodProvided"]),
            "deductions", r => $"{r["deductions"].Number:P0} of the wage is deducted, and neither housing nor food is provided")),
    ];

    private static void Each(LintContext x, Func<View, bool> when, string member, Func<View, string> text)
    {
        foreach (View r in x.Regimes.Where(when))
        {
            x.Warn(r[member], text(r));
        }
    }

    private static bool Yes(View flag) => flag.Node?.Kind == System.Text.Json.JsonValueKind.True;

    private static void Unenforced(LintContext x)
    {
        foreach (View r in x.Regimes.Where(r => IsRegular(r) && x.Inspection(r) < Small))
        {
            string[] bound =
            [
                .. r["employerPaysTravelShare"].Number > 0 ? ["a cap on what workers pay"] : Array.Empty<string>(),
                .. r["minWage"].Number > 0 ? ["a wage floor"] : Array.Empty<string>(),
                .. r["rights"].Items.Any(i => i.Number > 0) ? ["rights"] : Array.Empty<string>(),
            ];
            if (bound.Length > 0)
            {
                string terms = string.Join(", ", bound);
                x.Warn(r["inspection"], $"{terms} without inspection (effectiveness {x.Inspection(r)}): nobody makes employers keep them");
            }
        }
    }

    private static void FloorBelowOrigin(LintContext x)
    {
        foreach (View r in x.Regimes.Where(r => r["minWage"].Number > 0))
        {
            foreach (View i in r["intakes"].Items)
            {
                double home = x.Country(i["id"])["origin"]["medianWage"].Number!.Value;
                if (r["minWage"].Number < home)
                {
                    x.Warn(r["minWage"], $"a wage floor of {r["minWage"].Number} USD a month lies below the median wage of {i["id"].Text}, {home}");
                }
            }
        }
    }

    private static void FloorBelowWage(LintContext x)
    {
        foreach (View r in x.Regimes.Where(r => r["minWage"].Number > 0 && r["intakes"].Items.Any()))
        {
            double wage = x.Country(r["destination"])["destination"]["wageLow"].Number!.Value * r["intakes"].Items.Min(i =>
                i["wageFactor"].Number!.Value);
            if (r["minWage"].Number < 0.5 * wage)
            {
                x.Warn(r["minWage"], $"a wage floor of {r["minWage"].Number} USD a month is below half of the low-skill wage, {wage:0.##}");
            }
        }
    }

    /// <summary>Few years of age, or few adults of the schooling that is asked for.</summary>
    private static void Narrow(LintContext x)
    {
        foreach (View r in x.Regimes)
        {
            double years = r["ageMax"].Number!.Value - r["ageMin"].Number!.Value + 1;
            if (years < FewYears)
            {
                x.Warn(r["ageMin"].Written ? r["ageMin"] : r["ageMax"], $"only {years} years of age are eligible");
            }

            int low = r["skillMin"].Rank!.Value, high = r["skillMax"].Rank!.Value;
            foreach (View i in r["intakes"].Items)
            {
                double[] adults = [.. x.Country(i["id"])["origin"]["education"].Items.Select(e => e.Number!.Value)];
                double share = adults[low..(high + 1)].Sum();
                if (share < FewAdults)
                {
                    string asked = low == high ? Levels[low] : $"{Levels[low]} to {Levels[high]}";
                    x.Warn(r["skillMin"].Written ? r["skillMin"] : r["skillMax"],
                        $"only {share:P1} of the adults of {i["id"].Text} have {asked} schooling");
                }
            }
        }
    }
}
