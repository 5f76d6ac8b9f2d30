using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Parameters of MODEL sections 6.1 (family, visits home), 6.4, 6.5 and 6.6.</summary>
public static class ReintegrationNumbers
{
    /// <summary>Return: family here.</summary>
    public static readonly Parameter RetF = new("ret_f", 0.5, 0.2, 0.8, "log points", Evidence.C, "6.1", "return: family abroad too");

    /// <summary>Return: a death at home.</summary>
    public static readonly Parameter RetH = new(
        "ret_h", 0.4, 0.1, 0.8, "log points", Evidence.C, "6.1", "return: a death in the household at home");

    /// <summary>Visits home without a right to come back at will.</summary>
    public static readonly Parameter Trip0 = new(
        "trip0", 0.01, 0.003, 0.03, "per month", Evidence.C, "6.1", "visits home without a right to come back at will");

    /// <summary>A right to come back at will raises visits.</summary>
    public static readonly Parameter GTrip = new("g_trip", 0.4, 0, 0.8, "log points", Evidence.C, "6.1", "re-entry right raises visits home");

    /// <summary>Share that goes home within six months of a crisis of size 1.</summary>
    public static readonly Parameter CrisisRet = new(
        "crisis_ret", 0.15, 0.05, 0.3, "share", Evidence.C, "6.4", "share that a crisis abroad of size 1 brings home within six months");

    /// <summary>Return for reasons of health.</summary>
    public static readonly Parameter HHealth = new(
        "h_health", 0.0005, 0.0002, 0.001, "per month", Evidence.C, "6.4", "return for reasons of health, against one's will");

    /// <summary>Business start: foreign skill.</summary>
    public static readonly Parameter StS = new("st_s", 0.3, 0, 0.6, "per 24 months", Evidence.C, "6.5", "business start: skill acquired abroad");

    /// <summary>Business start: reintegration credit or grant.</summary>
    public static readonly Parameter StC = new("st_c", 0.5, 0.2, 0.8, "logit", Evidence.C, "6.5", "business start: reintegration credit or grant");

    /// <summary>Business start: bank account.</summary>
    public static readonly Parameter StB = new("st_b", 0.3, 0.1, 0.5, "logit", Evidence.C, "6.5", "business start: bank account");

    /// <summary>Business start: involuntary return.</summary>
    public static readonly Parameter StI = new("st_i", 0.5, 0.2, 0.8, "logit", Evidence.C, "6.5", "business start: involuntary return, lowers");

    /// <summary>Job finding: foreign skill.</summary>
    public static readonly Parameter FrS = new(
        "fr_s", 0.2, 0, 0.4, "per 24 months", Evidence.C, "6.5", "returnee's job finding: skill acquired abroad");

    /// <summary>Job finding: lost networks in the first three months.</summary>
    public static readonly Parameter FrNet = new(
        "fr_net", 0.4, 0.2, 0.6, "log points", Evidence.C, "6.5", "returnee's job finding: networks lost, first three months, lowers");

    /// <summary>Job finding: job-matching service.</summary>
    public static readonly Parameter FrM = new(
        "fr_m", 0.3, 0.1, 0.5, "log points", Evidence.C, "6.5", "returnee's job finding: job-matching service");

    /// <summary>Job finding: involuntary return.</summary>
    public static readonly Parameter FrI = new(
        "fr_i", 0.3, 0.1, 0.5, "log points", Evidence.C, "6.5", "returnee's job finding: involuntary return, lowers");

    /// <summary>Wage of a returnee whose skill is certified.</summary>
    public static readonly Parameter CertWage = new(
        "cert_wage", 0.05, 0.02, 0.08, "share", Evidence.C, "6.5", "wage gain of a returnee whose skill is certified");

    /// <summary>Spill-over of returnees on productivity.</summary>
    public static readonly Parameter SpillA = new(
        "spill_A", 0.02, 0, 0.05, "-", Evidence.C, "6.6", "elasticity of a sector's productivity to returnees who work in it");

    /// <summary>Exports and productivity; Eaton and Kortum 2002, Simonovska and Waugh 2014.</summary>
    public static readonly Parameter EX = new(
        "e_X", 6, 3, 8, "-", Evidence.M, "6.6", "elasticity of exports to productivity; Eaton and Kortum 2002, Simonovska and Waugh 2014");

    /// <summary>All of this file, in the order of the model.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        RetF, RetH, Trip0, GTrip, CrisisRet, HHealth, StS, StC, StB, StI, FrS, FrNet,
        FrM, FrI, CertWage, SpillA, EX,
    ];
}
