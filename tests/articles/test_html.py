"""HTML pages become Markdown; what stands around the article is listed."""

from __future__ import annotations

import pytest

from argmap.articles import Article, ArticleError, read_article
from tests.cases import each
from tests.sizes import BEYOND_RECURSION, sizes


def read(page: str) -> Article:
    return read_article("a.html", page.encode())


@each(
    ("page", "text"),
    [
        ("<p>One\n  two.<p>Three &amp; four&hellip;", "One two.\n\nThree & four…"),
        ("<h1>A</h1><h3>B <a href=x>c</a></h3>Loose<h6>D</h6>", "# A\n\n### B c\n\nLoose\n\n###### D"),
        ("<p>So <b>bold</b>, <i>so</i> <a href='/x'>linked</a>.", "So bold, so linked."),
        ("<ul><li>One<li>Two</ul><p>After", "- One\n- Two\n\nAfter"),
        ("<ol><li>One<li value=5>Five<li>Six</ol>", "1. One\n5. Five\n6. Six"),
        ("<ol start=3><li>C<ul><li>c1<li>c2</ul><li>D</ol>", "3. C\n   - c1\n   - c2\n4. D"),
        ("<ul><li><p>First.</p><p>More of it.</p><li>Next</ul>", "- First.\n\nMore of it.\n\n- Next"),
        ("One<br>line<br><br>Next<br> <br> <br>third", "One\nline\n\nNext\n\nthird"),
        ("<pre>a  b\n  c\n\nd</pre>", "a  b\n  c\n\nd"),
        ("<blockquote><p>Quoted.<footer>An author</footer></blockquote>", "Quoted.\n\nAn author"),
        ("<dl><dt>Term<dd>Meaning</dl>", "Term\n\nMeaning"),
        ("<div>One<div>Two</div>three</div>", "One\n\nTwo\n\nthree"),
        ("<p>pri&shy;va&#8203;cy", "privacy"),
        ("<p># no heading of ours", "# no heading of ours"),
        ("<p>a<script>var a = 'x<b>';</script><style>b{}</style>b<template>t</template>", "ab"),
        ("<details><summary>More</summary>Hidden until asked for</details>", "More\n\nHidden until asked for"),
        ("<form id=aspnet><p>All of the page.</p></form>", "All of the page."),
        ("<p>10<sup>6</sup> cameras", "106 cameras"),
    ],
)
def test_text(page: str, text: str) -> None:
    article = read(page)
    assert (article.text, article.converted, article.passed_over) == (text + "\n", True, ())


def test_a_table_has_a_line_for_each_row() -> None:
    page = "<p>Before<table><caption>Costs<tr><th>Place<th>Sum<tr><td>The <b>square</b><td><p>12</p><p>each</p></table>"
    assert read(page).text == "Before\n\nCosts\n\nPlace | Sum\nThe square | 12 each\n"


def test_a_table_that_lays_out_a_page_loses_no_heading() -> None:
    page = "<table><tr><td><h2>Costs</h2><p>One.</p><td>Two.</table><table><tr><td><table><tr><td>a<td>b</table><td>c</table>"
    assert read(page).text == "## Costs\n\nOne.\n\nTwo.\n\na | b\n\nc\n"


def test_what_is_around_the_article_is_listed() -> None:
    page = """<!doctype html><title>Cameras | Paper</title>
    <header role=banner>The Paper</header><nav><ul><li>Home<li>News</ul></nav>
    <div id="CookieBanner">We use <b>cookies</b>.<button>Fine</button></div>
    <main><article><header><h1>Cameras</h1><p>By A</p></header><p>They deter<span hidden> not</span> crime.
    <img src=x alt="A pole"><aside>Read also: Lamps</aside><aside role=doc-footnote>A note.</aside>
    <p style="color:red;display: none">Unseen<footer>Printed in May</footer></article></main>
    <noscript>Turn it on</noscript><iframe>Frame</iframe><footer>© A</footer>"""
    article = read(page)
    assert article.text == "# Cameras\n\nBy A\n\nThey deter crime.\n\nA note.\n\nPrinted in May\n"
    assert article.title == "Cameras"
    assert article.passed_over == (
        "header: The Paper",
        "navigation: Home",
        "navigation: News",
        "cookie banner: We use cookies.Fine",
        "hidden: not",
        "picture: A pole",
        "aside: Read also: Lamps",
        "hidden: Unseen",
        "for readers without scripts: Turn it on",
        "embedded: Frame",
        "footer: © A",
    )


def test_a_part_about_consent_is_no_cookie_banner() -> None:
    page = "<section id=informed-consent><h2 class=cookie-bar>Bars</h2><p class='consent-barriers'>Consent.</section>"
    assert read(page).text == "## Bars\n\nConsent.\n"


def test_a_title_in_the_pages_own_header_is_the_articles() -> None:
    article = read("<header><a>Home</a><h1>Cameras</h1></header><p>Text.")
    assert (article.text, article.passed_over) == ("# Cameras\n\nText.\n", ("header: Home",))


def test_the_pages_title_where_it_has_no_heading() -> None:
    article = read("<title>Cameras\n and lamps</title><svg><title>x</title></svg><p>Text.")
    assert (article.title, article.text, article.passed_over) == ("Cameras and lamps", "Text.\n", ("picture: x",))


def test_notes_are_tied_to_their_numbers() -> None:
    page = """<p>Cameras deter.<sup><a href="#n1" id=r1>1</a></sup> They cost.<a href="#n2"><sup>[2]</sup></a> Ends.
    <ol><li id=n1>First note. <a href="#r1">↩</a><li id=n2><p>Second note.</p><p>Its end.</p></ol>"""
    assert read(page).text == (
        "Cameras deter.[^1] They cost.[^2] Ends.\n\n[^1]: First note.\n\n[^2]: Second note.\n\nIts end.\n"
    )


def test_long_words_passed_over_are_shortened_and_counted() -> None:
    article = read(f"<p>Text.<nav>{'word ' * 40}</nav><nav>A</nav><nav>A</nav>")
    assert article.passed_over[0].endswith("word…")
    assert len(article.passed_over[0]) <= 102
    assert article.passed_over[1] == "navigation: A (2 times)"


@pytest.mark.parametrize("page", ["<!doctype html>", "<html><nav>Home</nav>", "<html><script>x</script>"])
def test_no_text(page: str) -> None:
    with pytest.raises(ArticleError, match="the page has no text"):
        read(page)


def test_text_after_the_end_and_end_tags_without_a_start() -> None:
    assert read("</li></tr></table></ul>One</p></body></html>Two</a></sup>").text.split() == ["One", "Two"]


CRUEL = {
    "<div>": 100_000,
    "<b>": 100_000,
    "<ul><li>": 30_000,
    "<table><tr><td>": 30_000,
    "<!--": 100_000,
    "</p>": 100_000,
    "<header><h1>x</h1></header>": 10_000,
    " <br>\xa0": 50_000,
    "<sup><a href='#a'>": 20_000,
    "<a ": 100_000,
}
"""What a careless reader crashes or stalls on → how many of it."""
BEFORE_THE_WORDS = {"<!--": "-->", "</p>": "<p>", "<a ": "><p>"}


@pytest.mark.parametrize("part", sizes(15, 1))
@pytest.mark.parametrize("piece", CRUEL)
def test_pages_that_would_crash_or_stall_a_careless_reader(piece: str, part: int) -> None:
    page = piece * (CRUEL[piece] // part) + BEFORE_THE_WORDS.get(piece, "")
    assert read(page + "The words.").text.rstrip().endswith("The words.")


@pytest.mark.parametrize("many", sizes(BEYOND_RECURSION, 30_000))
def test_hidden_words_and_tags_of_all_names_at_any_depth(many: int) -> None:
    hidden = "<span hidden>" * many + "x" + "</span>" * many
    strange = "".join(f"<x{number}>" for number in range(many))
    assert [read(page + "The words.").text for page in (hidden, strange)] == ["The words.\n"] * 2


@pytest.mark.long
def test_a_long_paragraph_is_read_whole() -> None:
    words = "word " * 2_200_000
    assert len(read(f"<p>{words}").text) == len(words)
