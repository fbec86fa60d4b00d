"""Start the app. Streamlit runs this file.

It stands apart since Streamlit looks for modules in its folder first: in the package's
own, `catalogue` would hide the library of that name, which spaCy needs.
"""

from spacy_conflict_events.app import main

main()
