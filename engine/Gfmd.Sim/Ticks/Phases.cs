namespace Gfmd.Sim.Ticks;

/// <summary>One phase of the month.</summary>
/// <param name="Number">Number in MODEL 1.4.</param>
/// <param name="Name">Name.</param>
/// <param name="Runs">Where it runs: the market step, or the agents' pass over a block.</param>
/// <param name="Sections">Sections of the model.</param>
/// <param name="Does">What happens.</param>
/// <param name="Writes">What it writes.</param>
public sealed record Phase(string Number, string Name, string Runs, string Sections, string Does, string Writes);

/// <summary>The month in order: what <see cref="MonthLoop"/> and <see cref="AgentMonth"/> walk, and what <c>gfmd describe month</c> prints.</summary>
public static class Phases
{
    /// <summary>All phases that act in this version.</summary>
    public static IReadOnlyList<Phase> All { get; } =
    [
        new("1", "shocks", "market step", "9.7",
            "output of destinations, exchange rates, earnings at home, expulsions, detection, closed borders of the month", "posted shocks"),
        new("5", "destination demand", "market step", "C8",
            "posts and vacancies for migrants from filled posts, pipeline and the employers' cost", "posts, vacancies"),
        new("6", "crossing prices", "market step", "4.6", "price of an irregular crossing", "smuggler's fee"),
        new("8b", "admission", "market step", "5.1, C9, 4.1, 4.2",
            "applicants whom each channel can serve, places of every pool and the exact cut-off among last month's applicants",
            "cut-offs, quota used"),
        new("2", "demography", "agents", "C1", "death, birth, marriage and the new household", "persons, households"),
        new("3", "schooling", "agents", "3.1, 3.2",
            "nodes at 12, 15, 18 and 22 in the school-start month: means, returns, prospects abroad; tertiary places the month after",
            "education, status"),
        new("4", "work at home", "agents", "C2, C3", "losing and finding a job, the wage of the month, the household's own income",
            "status, wage, y_home"),
        new("4a", "licensed professions", "agents", "3.2, 3.3, 3.7, 3.8",
            "licences, obligations to serve, posts taken and left, top-up of pay, applications on the away track", "licences, posts"),
        new("4b", "households' review", "agents", "8.2, 8.3, 8.4",
            "once a year, by lot: who works, a business that starts, grows or fails, accounts and insurance", "status, capital, marks"),
        new("4c", "own income", "agents", "8.2, 8.3", "profits, and hours that fall with remittances", "y_home"),
        new("7", "choose", "agents", "C5, C6, C7, 6.3", "who considers, stay or abroad, which destination, regime and channel", "chosen option"),
        new("8a", "apply", "agents", "C9", "rank key into the pool; where there is no pool the applicant is admitted", "applications"),
        new("8c", "outcome", "agents", "5.4, C9, C7", "not served: another channel; then admitted by last month's cut-off, refused, or waiting",
            "admitted, refused"),
        new("9", "departure", "agents", "C6, 5.2, 5.3, 4.6",
            "fee and cost paid from the network's help, wealth and debt; never sent, or substituted; crossing without a permit", "residence, debt"),
        new("10", "work abroad", "agents", "C3, C4, C11, 3.4, 5.3",
            "losing and finding a job, abuse and complaints, level of graduates' work, recognition, pay, tax and deductions", "status, wage"),
        new("11", "sending and saving", "agents", "7.1, 6.2", "whether and how much is sent, saved, and the savings target", "remittance, savings"),
        new("12", "transfer", "agents", "7.1", "cost of the transfer, what the household receives", "received, cost"),
        new("13", "household", "agents", "8.1, 8.4, 8.5", "debt service, consumption, saving, insurance, poverty", "wealth, debt, consumption"),
        new("14", "end and return", "agents", "4.7, 6.1, 6.4",
            "contract end (return, renew, switch, overstay), loss of a tied post, change of job, absconding, return, health or crisis, removal or "
            + "assisted return",
            "residence, status"),
        new("15", "reintegration", "agents", "6.5, 6.6",
            "businesses of returnees begin, fail or are sold; after 12 and 24 months whether the return lasted", "status, capital, wealth"),
        new("C7", "communities", "agents", "C7", "admission beliefs, learning from a close network, triggers of next month", "beliefs"),
        new("16b", "missions of experts", "market step", "3.5",
            "engaged graduates who offered it this month go on missions at home, by lot, as far as the corridor's programme pays",
            "full-time equivalents at home"),
        new("17", "home labour market", "market step", "C2", "wages at home by demand and supply; stocks and networks of countries", "wages, stocks"),
        new("17a", "economies", "market step", "9.1 to 9.6, 9.8",
            "remittances over output, real exchange rate, demand at home, inflation, rating, bonds, fund, fiscal balance",
            "demand of tradables and of the others"),
        new("3a", "training places", "market step", "3.1, 3.2", "memory of first departures and admissions; tertiary places by applicants",
            "prospects, places"),
        new("16a", "schemes of households", "market step", "8.4", "collective funds and their match, venture fund, fraud", "funds, trust"),
        new("17b", "natives", "market step", "C10", "wage and employment of natives of the destinations, from migrants at work",
            "figures of natives"),
        new("16", "diasporas", "market step", "10", "integration, engagement, trade, investment and technology, at a census", "diasporas"),
        new("5a", "agreements", "market step", "4.1, 4.7, 4.11",
            "places kept for renewals and for switches of regime, reviews of overstaying; programmes that fail", "places kept, cuts"),
        new("18", "balances and counts", "market step", "15.3", "persons, permits and money must balance; tallies go to the tables", "tables"),
    ];
}
