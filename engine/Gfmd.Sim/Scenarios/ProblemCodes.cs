namespace Gfmd.Sim.Scenarios;

/// <summary>Every kind of problem that a scenario file can have.</summary>
public static class ProblemCodes
{
    private static readonly List<ProblemCode> List = [];

    /// <summary>Every code, in order of its number.</summary>
    public static IReadOnlyList<ProblemCode> All => List;

    internal static readonly ProblemCode Syntax = New(101, "The file is not JSON.");
    internal static readonly ProblemCode NoFile = New(102, "A file does not exist or cannot be read.");
    internal static readonly ProblemCode Cycle = New(103, "The chain of extends comes back to a file of its own or has too many files.");
    internal static readonly ProblemCode OutOfRange = New(104, "A number lies outside its range.");
    internal static readonly ProblemCode UnknownMember = New(105, "The format has no member of this name here.");
    internal static readonly ProblemCode DuplicateMember = New(106, "A member is written twice in one object.");
    internal static readonly ProblemCode WrongType = New(107, "A value is of another type than its member.");
    internal static readonly ProblemCode NotWhole = New(108, "A number that counts is not a whole number.");
    internal static readonly ProblemCode UnknownWord = New(109, "A word is none of the words that are allowed here.");
    internal static readonly ProblemCode WrongCount = New(110, "A list has too few or too many items.");
    internal static readonly ProblemCode Missing = New(111, "A member that must be given is missing.");
    internal static readonly ProblemCode OutsideOwnRange = New(112, "A datum lies outside the low and high that are given with it.");
    internal static readonly ProblemCode UnknownParameter = New(113, "The catalogue has no parameter of this name.");
    internal static readonly ProblemCode ParameterRange = New(114, "A parameter lies outside the low and high of the catalogue.");
    internal static readonly ProblemCode WrongForm = New(115, "A text is not written in the form of its member.");
    internal static readonly ProblemCode NoRemoval = New(116, "A removal ($remove) has nothing to remove, or is malformed.");
    internal static readonly ProblemCode NotAccepted = New(117, "The document passed every check and is still unreadable: a defect of the checks.");
    internal static readonly ProblemCode DuplicateId = New(120, "Two items of a list have the same id.");
    internal static readonly ProblemCode CorridorEnds = New(121, "An end of a corridor is no country of the scenario, or lacks the data for it.");
    internal static readonly ProblemCode CorridorLoop = New(122, "A corridor leads from a country to itself.");
    internal static readonly ProblemCode CorridorTwice = New(123, "Two corridors join the same pair of countries.");
    internal static readonly ProblemCode RegimeDestination = New(124, "The destination of a regime is no country of the scenario, or lacks data.");
    internal static readonly ProblemCode IntakeOrigin = New(125, "The origin of an intake is no country of the scenario, or lacks the data.");
    internal static readonly ProblemCode IntakeCorridor = New(126, "No corridor joins the origin of an intake and the destination of its regime.");
    internal static readonly ProblemCode CrossedBounds = New(127, "A lower bound of eligibility lies above the upper bound.");
    internal static readonly ProblemCode NobodyEligible = New(128, "The base-year flow has people whom the eligibility of the regime shuts out.");
    internal static readonly ProblemCode NoPoints = New(129, "Places go by points, but the regime has no points table.");
    internal static readonly ProblemCode PassMark = New(130, "Nobody can reach the pass mark of the points table.");
    internal static readonly ProblemCode QuotaFamily = New(131, "A family without admission (irregular, freeMovement) has a quota.");
    internal static readonly ProblemCode NoSmuggler = New(132, "An irregular regime runs on a corridor without a smuggler's fee.");
    internal static readonly ProblemCode NoEnd = New(133, "Permits that do not end have renewals or overstays.");
    internal static readonly ProblemCode SumNotOne = New(134, "Shares do not sum to 1.");
    internal static readonly ProblemCode NoIntake = New(135, "A regime has no intake.");
    internal static readonly ProblemCode NoOrigin = New(136, "No country has origin data: the scenario has no people.");

    internal static readonly ProblemCode UnknownLever = New(140, "The catalogue has no lever of this name, or its target is not in this version.");
    internal static readonly ProblemCode LeverTarget = New(141, "The target of a lever is not in the scenario, or its parts contradict each other.");
    internal static readonly ProblemCode LeverTimes = New(142, "A lever ends before it starts.");
    internal static readonly ProblemCode ShockPlace = New(150, "A shock is in a country or corridor that the scenario does not have.");
    internal static readonly ProblemCode BlocMember = New(151, "A member of a bloc is no country of the scenario.");

    private static ProblemCode New(int number, string meaning)
    {
        ProblemCode code = new($"GS{number}", meaning);
        List.Add(code);
        return code;
    }
}
