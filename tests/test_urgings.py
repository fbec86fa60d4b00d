"""What somebody is to do, hung on the words that urge it."""

from frozen import arc, read

from spacy_conflict_events import urgings


def test_urgings_infinitive_of_an_appeal():
    s = read("Togo repeated its call to all parties to stop the war.")
    assert arc(s, "stop") == "advcl of repeated"
    urgings.infinitive_of_appeal(s)
    assert arc(s, "stop") == "acl of call"
    s = read("The club made a promise to its fans to win.")
    before = arc(s, "win")
    urgings.infinitive_of_appeal(s)
    assert arc(s, "win") == before


def test_urgings_infinitive_of_who_urges():
    text = "The council passed a resolution urging Nicaragua to free two priests."
    s = read(text)
    assert arc(s, "free") == "advcl of passed"
    urgings.infinitive_of_urging(s)
    assert arc(s, "free") == "xcomp of urging"
    text = "Farmers drove to Karvel to press the government to close the border."
    s = read(text)
    assert arc(s, "close") == "advcl of press"
    urgings.infinitive_of_urging(s)
    assert arc(s, "close") == "xcomp of press"
    s = read("The guard pressed the button to close the gate.")
    before = arc(s, "close")
    urgings.infinitive_of_urging(s)
    assert arc(s, "close") == before
    s = read("The club raised money by urging fans to win a car.")
    before = arc(s, "win")
    urgings.infinitive_of_urging(s)
    assert arc(s, "win") == before
