namespace Gfmd.Sim.Scenarios;

/// <summary>Does each regime make sense by itself and with the corridors that it runs on?</summary>
internal sealed class RegimeChecks(CountryChecks countries, ICollection<Problem> problems)
{
    private static readonly int Tertiary = (int)Education.Tertiary;

    public void Check(View root)
    {
        foreach (View r in root["regimes"].Items)
        {
            countries.Country(r["destination"], "destination", ProblemCodes.RegimeDestination);
            Eligibility(r);
            Points(r);
            Terms(r);
            if (r["intakes"].Node is { IsList: true, Items.Count: 0 })
            {
                Report(r["intakes"], ProblemCodes.NoIntake, "a regime without intake admits nobody: add an origin, or remove the regime");
            }

            foreach (View i in r["intakes"].Items)
            {
                Route(r, i);
                Flow(r, i);
                Licences(r, i);
                Channels(i);
            }
        }
    }

    private void Eligibility(View r)
    {
        View youngest = r["ageMin"], oldest = r["ageMax"], lowest = r["skillMin"], highest = r["skillMax"];
        if (youngest.Number > oldest.Number)
        {
            Report(Written(youngest, oldest), ProblemCodes.CrossedBounds, $"ageMin {youngest.Number} lies above ageMax {oldest.Number}");
        }

        if (lowest.Rank > highest.Rank)
        {
            Report(Written(lowest, highest), ProblemCodes.CrossedBounds, $"skillMin {lowest.Text} lies above skillMax {highest.Text}");
        }

        View least = r["femaleShareMin"], most = r["femaleShareMax"];
        if (least.Number > most.Number && most.Number >= 0)
        {
            string text = FormattableString.Invariant($"femaleShareMin {least.Number} lies above femaleShareMax {most.Number}");
            Report(Written(least, most), ProblemCodes.CrossedBounds, text);
        }
    }

    private void Points(View r)
    {
        View points = r["points"];
        if (!points.Present)
        {
            if (r["allocation"].Is(Allocation.Points))
            {
                Report(r["allocation"], ProblemCodes.NoPoints, "places go by points: add a 'points' table");
            }

            return;
        }

        double?[] education = [.. points["education"].Items.Select(e => e.Number)];
        if (education.Length != Tertiary + 1 || r["skillMin"].Rank is not { } low || r["skillMax"].Rank is not { } high || low > high)
        {
            return;
        }

        double? best = education[low..(high + 1)].Max() + points["language"].Number + points["age"].Number + points["experience"].Number
            + points["jobOffer"].Number;
        if (points["passMark"].Number > best)
        {
            Report(points["passMark"], ProblemCodes.PassMark, $"nobody reaches {points["passMark"].Number} points: the best score is {best}");
        }
    }

    private void Terms(View r)
    {
        if (r["quotaPerYear"].Present && (r["family"].Is(RegimeFamily.Irregular) || r["family"].Is(RegimeFamily.FreeMovement)))
        {
            Report(r["quotaPerYear"], ProblemCodes.QuotaFamily, $"a regime of family {r["family"].Text} admits nobody and can have no quota");
        }

        if (r["durationMonths"].Number == 0 && r["maxRenewals"].Number > 0)
        {
            Report(r["maxRenewals"], ProblemCodes.NoEnd, "durationMonths 0 is a permit without end: there is nothing to renew");
        }
    }

    private void Route(View r, View i)
    {
        bool known = countries.Country(i["id"], "origin", ProblemCodes.IntakeOrigin);
        if (!known || r["destination"].Text is not { } to)
        {
            return;
        }

        string from = i["id"].Text!;
        if (countries.Corridor(from, to) is not { } corridor)
        {
            Report(i["id"], ProblemCodes.IntakeCorridor, $"no corridor leads from {from} to {Problem.Quote(to)}: add one, or remove the intake");
        }
        else if (r["family"].Is(RegimeFamily.Irregular) && !corridor["smugglerFee"].Present)
        {
            Report(i["id"], ProblemCodes.NoSmuggler, $"an irregular regime needs a 'smugglerFee' in {corridor.Path}");
        }
    }

    private void Flow(View r, View i)
    {
        View share = i["tertiaryShare"], women = i["femaleShare"];
        if (share.Number > 0 && r["skillMax"].Rank < Tertiary)
        {
            Report(share, ProblemCodes.NobodyEligible, $"people of tertiary education are in the flow, but skillMax is {r["skillMax"].Text}");
        }

        if (share.Number < 1 && r["skillMin"].Rank == Tertiary)
        {
            string text = "people below tertiary education are in the flow, but skillMin is tertiary: set tertiaryShare to 1";
            Report(share, ProblemCodes.NobodyEligible, text);
        }

        if (women.Number > 0 && r["femaleShareMax"].Number == 0)
        {
            Report(women, ProblemCodes.NobodyEligible, "women are in the flow, but femaleShareMax is 0");
        }

        if (women.Number < 1 && r["femaleShareMin"].Number == 1)
        {
            Report(women, ProblemCodes.NobodyEligible, "men are in the flow, but femaleShareMin is 1");
        }

        if (r["durationMonths"].Number == 0 && i["overstayRate"].Number > 0)
        {
            Report(i["overstayRate"], ProblemCodes.NoEnd, "durationMonths 0 is a permit without end: nobody can overstay it");
        }
    }

    /// <summary>A regime of a licensed profession takes nobody else, from a country that has it.</summary>
    private void Licences(View r, View i)
    {
        if (r["cadre"].Text is not { } cadre)
        {
            return;
        }

        if (i["tertiaryShare"].Number < 1)
        {
            Report(i["tertiaryShare"], ProblemCodes.NobodyEligible, $"only a licensed {cadre} is admitted: set tertiaryShare to 1");
        }

        if (i["id"].Text is { } from && countries.Known(from) is { } country
            && !country["origin"]["criticalSectors"]["cadres"].Items.Any(c => c["id"].Text == cadre))
        {
            Report(r["cadre"], ProblemCodes.NobodyEligible, $"{from} has no {cadre}: add it to {country.Path}/origin/criticalSectors/cadres");
        }
    }

    private void Channels(View i)
    {
        View channels = i["channels"];
        if (channels.Node is { IsList: true } && channels.Items.Sum(c => c["share"].Number ?? double.NaN) is var sum && !double.IsNaN(sum))
        {
            ShapeChecker.Sum(problems, sum, channels.Place, channels.Path);
        }
    }

    private static View Written(View a, View b) => a.Written || !b.Written ? a : b;

    private void Report(View at, ProblemCode code, string text) => ShapeChecker.Report(problems, at.Place, code, at.Path, text);
}
