"""What a parse lost behind a day, mended before roles are read."""

from frozen import at, read

from spacy_conflict_events import after_days


def mended(text):
    s = read(text)
    after_days.object_after_day(s)
    return s


def arc(s, word):
    token = at(s, word)
    return f"{s.dep[token]} of {s.text[s.head[token]]}"


def test_after_days_name_is_the_object():
    s = mended("Togo accused on Tuesday Ghana of spying.")
    assert arc(s, "Ghana") == "dobj of accused"
    assert arc(s, "Tuesday") == "pobj of on"


def test_after_days_what_was_done_by_others():
    s = mended("Togo denounced on Sunday joint military drills by Ghana and Benin.")
    assert arc(s, "drills") == "dobj of denounced"
    assert arc(s, "by") == "prep of drills"
    assert arc(s, "Sunday") == "pobj of on"


def test_after_days_words_before_the_object():
    s = mended("The union rejected on Friday government plans to cut pay.")
    assert arc(s, "government") == "compound of plans"
    assert arc(s, "plans") == "dobj of rejected"


def test_after_days_verb_read_as_a_participle():
    s = mended("The council approved on Thursday new sanctions against Benin.")
    assert arc(s, "approved") == "ROOT of approved"
    assert arc(s, "council") == "nsubj of approved"
    assert arc(s, "sanctions") == "dobj of approved"


def test_after_days_date():
    s = mended("The rebels freed on 15 February two policemen and a clerk.")
    assert arc(s, "policemen") == "dobj of freed"
    assert arc(s, "February") == "pobj of on"
    assert arc(s, "two") == "nummod of policemen"
    s = mended("Two men were freed on 15 February.")
    assert arc(s, "February") == "pobj of on"


def test_after_days_object_beside_the_day():
    s = mended("The rebels freed on Monday its last ten captives.")
    assert arc(s, "captives") == "dobj of freed"
    s = mended("The rebels freed two men on Monday, a holiday.")
    assert arc(s, "holiday") == "appos of Monday"


def test_after_days_part_of_a_day_is_none():
    s = mended("Ghana denounced on Saturday night the expulsion of its envoy.")
    assert arc(s, "night") == "pobj of on"
    s = mended("The judge was criticised on Sunday radio by the mayor.")
    assert arc(s, "radio") == "pobj of on"


def test_after_days_what_is_judged_is_the_object():
    s = read('The candidate rejected as "fraudulent" the results of the election.')
    assert arc(s, "results") == "dobj of fraudulent"
    after_days.object_after_as(s)
    assert arc(s, "results") == "dobj of rejected"
    assert arc(s, "fraudulent") == "amod of as"
    s = read("Togo denounced as 'absurd' British accusations of meddling.")
    after_days.object_after_as(s)
    assert arc(s, "accusations") == "dobj of denounced"


def test_after_days_a_judgement_alone_is_no_object():
    s = read("The critics praised as brilliant young actors.")
    before = arc(s, "actors")
    after_days.object_after_as(s)
    assert arc(s, "actors") == before
