"""Phrases that tell when, and where they hang."""

import pytest
from frozen import read, said

from spacy_conflict_events.times import time_adjuncts


def times(text):
    s = read(text)
    return said(s, [(start, end) for _, start, end in time_adjuncts(s)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen attacked the town on Friday and Saturday.", ["Friday", "Saturday"]),
        ("Gunmen struck during the election.", ["the election"]),
        ("The strike entered its tenth day.", []),
        ("The judge sentenced the man to ten years in jail.", []),
        (
            "Troops held the town for three days and left on Friday.",
            ["three days", "Friday"],
        ),
        ("May 5, 2014 - Two men were shot.", []),
        ("Kano, May 4: Gunmen killed two traders on Sunday.", ["Sunday"]),
        (
            "DORI (Seno, Sahel), Nov 4 (ABC) - Gunmen shot two men on Sunday.",
            ["Sunday"],
        ),
        ("DORI, May 5 (ABC) -- Gunmen shot two men on Sunday.", ["Sunday"]),
        (
            "On May 5 (Friday) - the day of the vote - gunmen shot two men.",
            ["May 5 (Friday)"],
        ),
        ("They were killed in a night attack near Dori.", ["night"]),
        ("They were killed at 9 am (0600 GMT) near Dori.", ["9 am (0600 GMT)"]),
        ("A bomb went off at 9 am, one of the busiest times of the day.", ["9 am"]),
        (
            "Workers marched on the eve of the vote against a ban.",
            ["the eve of the vote"],
        ),
        ("Gunmen killed a 23-year-old farmer.", []),
        ("Gunmen killed three farmers two days after the vote.", []),
        ("Gunmen killed three farmers on May 5, 2014.", ["May 5, 2014"]),
        ("Two men were shot in Lagos at Easter.", ["Easter"]),
        (
            "Thousands marched on the anniversary of the coup.",
            ["the anniversary of the coup"],
        ),
        ("Thousands marched over the anniversary of the coup.", []),
        ("They struck on Monday, the first day of the term.", ["Monday"]),
        ("Karim Noor, in his late 30s, was hurt.", []),
        ("The editor of the weekly was held.", []),
        ("Nine people between the ages of 17 and 45 had been arrested.", []),
        ("Omar Mooney was shot with a friend, aged in his mid-40s.", []),
        ("It was the deadliest attack in the country since 2014.", []),
        (
            "Rebels killed ten guards in the bloodiest raid in more than two years.",
            [],
        ),
        ("The worst attack in May killed ten people.", ["May"]),
        (
            "The sides resumed talks on Tuesday after a pause of six months.",
            ["Tuesday"],
        ),
        ("The court jailed the editor for five years.", []),
        ("The captors freed the clerk after 40 days.", []),
        ("Rebels took the town after three days of clashes.", ["three days"]),
        ("The captors freed the clerk after dawn.", ["dawn"]),
        ("A weekend shooting left six dead.", ["weekend"]),
        ("Police held ten men ahead of the vote.", ["the vote"]),
        ("Police held ten men ahead of the others.", []),
        ("Thousands were tortured during the dictatorship.", ["the dictatorship"]),
        ("Thousands were tortured during the interrogation.", []),
        ("Two men were shot the following day in Kano.", ["the following day"]),
        ("Weeks of unrest left ten dead.", ["Weeks"]),
        ("Weeks of rain left ten dead.", []),
        ("A month of clashes left ten dead.", ["A month"]),
        ("A month of rain left ten dead.", []),
        ("The army repelled a night assault.", ["night"]),
        ("The army repelled a night train.", []),
        ("They marched after Friday prayers.", ["Friday prayers"]),
        ("They marched after prayers at a shrine.", []),
        ("On Friday, a day before the vote, men burned a shop.", ["Friday"]),
        ("Three weeks into the strike, nurses marched.", []),
        ("Two men were held within hours of the raid.", []),
        ("In 2018 gangs killed 900 people, up from 800 in 2017.", ["2018"]),
        ("Ten died in the raid on Monday, the deadliest this year.", ["Monday"]),
        ("The day's fighting left ten dead.", ["The day"]),
        ("The day's trade left ten rich.", []),
        ("They are to be freed by Christmas.", ["Christmas"]),
        ("Rebels attacked it for the second time this week.", []),
        ("Rebels attacked it for the second time on Monday.", ["Monday"]),
        ("They were hurt in an early morning attack.", ["early morning"]),
        ("Lima, May 5 (ABC) Two men were shot on Monday.", ["Monday"]),
        ("The union gave them ten days to reopen the mill.", []),
        ("The union gave them a warning last week.", ["last week"]),
        ("They were held for three days without food.", ["three days"]),
        ("Rebels hold a hamlet 12 hours by road from Kano.", []),
        ("Ten men were hurt during an hour-long clash in Kano.", []),
        ("Two men were seized on Ashura.", ["Ashura"]),
        (
            "Crowds marched through Oro for more than four hours Monday evening.",
            ["more than four hours", "Monday evening"],
        ),
    ],
)
def test_times_of_a_sentence(text, expected):
    assert times(text) == expected


def test_times_of_a_row_hang_together():
    s = read("Gunmen attacked the town on Friday and Saturday.")
    first, second = time_adjuncts(s)
    assert first[0] == second[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police killed 700 people, a third more than the year before.", []),
        ("Two brothers have been jailed for a total of 21 years.", []),
        ("Six men died in the night-long siege.", []),
        ("Villagers rioted after a week without water.", []),
        ("Ten years on, they still wait for a trial.", []),
        ("Nurses struck over two months of unpaid wages.", []),
        ("Anyone can be held for up to 15 days.", ["15 days"]),
        ("She was freed after nine days in captivity.", []),
        ("The town fell after nine days of clashes.", ["nine days"]),
        (
            "He was held on March 12, two days before the anniversary of the coup.",
            ["March 12"],
        ),
    ],
)
def test_times_leave_out_what_only_measures(text, expected):
    assert times(text) == expected
