"""Replies as mail programs and people make them, and which question each of their answers belongs to."""

from dataclasses import dataclass, field

QUESTIONS = (
    "How did you come to your present role?",
    "What takes most of your time in an ordinary week?",
    "What is the dullest part of the work that nobody mentions in the advert?",
    "Which source or association should I follow?",
)
SENT = (
    "Dear Ada Okafor,",
    "",
    "Thank you for agreeing to an informational interview in writing. Here are my questions; two or three",
    "sentences for each are plenty, and please skip any that you would rather not answer.",
    "",
    *(f"{number}. {question}" for number, question in enumerate(QUESTIONS, 1)),
    "",
    "There is no hurry: any time in the next two weeks would help me.",
    "",
    "Kind regards,",
    "Robin Achterberg",
)
QUOTE = "\n".join(f"> {line}".rstrip() for line in SENT)


@dataclass(frozen=True)
class Reply:
    """One reply."""

    name: str
    text: str
    answers: dict[int, str]
    """Words that stand under each question, parted by ` | ` from paragraph to paragraph."""
    loose: tuple[str, ...] = ()
    joint: tuple[tuple[int, ...], ...] = field(default=())


REPLIES = (
    Reply(
        "inline between quoted questions",
        """Hi Robin,

see below.

On Tue, Nov 24, 2026 at 2:02 PM Robin Achterberg <robin@example.org> wrote:

> 1. How did you come to your present role?

By accident, through a temporary post.

> 2. What takes most of your time in an ordinary week?

Vendor statistics.
Really.

And meetings.

> 3. What is the dullest part of the work that nobody mentions in the advert?
> 4. Which source or association should I follow?

The code4lib list.

Best,
Ada
""",
        {
            1: "By accident, through a temporary post.",
            2: "Vendor statistics. Really. | And meetings.",
            4: "The code4lib list.",
        },
        ("see below.",),
    ),
    Reply(
        "questions that the mail program broke anew",
        """> 3. What is the dullest part of the
> work that nobody mentions
> in the advert?
Spreadsheets all the way down.
> 4. Which source or association
should I follow?
None, read the job adverts.
""",
        {3: "Spreadsheets all the way down.", 4: "None, read the job adverts."},
    ),
    Reply(
        "two levels of quoting",
        """> Hello Robin,
>
>> 1. How did you come to your present role?
>
> Library school, then luck.
>
>> 2. What takes most of your time in an ordinary week?
>
> E-mail.
>
> --
> Ada Okafor
> Tufts
""",
        {1: "Library school, then luck.", 2: "E-mail."},
    ),
    Reply(
        "numbers above the whole message",
        f"""Dear Robin,

1. Library school, then luck.
2. Vendor statistics, mostly.

3. Spreadsheets.
4. code4lib

Mit freundlichen Grüßen
Ada Okafor

Am 24.11.2026 um 14:02 schrieb Robin Achterberg:
{QUOTE}
""",
        {1: "Library school, then luck.", 2: "Vendor statistics, mostly.", 3: "Spreadsheets.", 4: "code4lib"},
    ),
    Reply(
        "numbers below the whole message",
        f"""Le mar. 24 nov. 2026 à 14:02, Robin Achterberg <robin@example.org> a
écrit :

{QUOTE}

1) Luck.
3) Spreadsheets.
2) Vendor statistics.
""",
        {1: "Luck.", 2: "Vendor statistics.", 3: "Spreadsheets."},
    ),
    Reply(
        "mixed order with words before the numbers",
        """Q3: Spreadsheets.

Question 1
Luck, mostly.
And a friend.

Answer 4 - code4lib

Sent from my iPhone
""",
        {1: "Luck, mostly. And a friend.", 3: "Spreadsheets.", 4: "code4lib"},
    ),
    Reply(
        "a numbered list within an answer",
        """1. Luck.

2. Three things:
1. vendor statistics
2. e-mail
3. meetings

3. Spreadsheets.
4. code4lib""",
        {
            1: "Luck.",
            2: "Three things: | 1. vendor statistics | 2. e-mail | 3. meetings",
            3: "Spreadsheets.",
            4: "code4lib",
        },
    ),
    Reply(
        "a list numbered another way within an answer",
        """1) Luck.
2) Two things
  1. vendor statistics
  2. e-mail
3) Spreadsheets.""",
        {1: "Luck.", 2: "Two things | 1. vendor statistics | 2. e-mail", 3: "Spreadsheets."},
    ),
    Reply(
        "a list under a quoted question",
        """> 2. What takes most of your time in an ordinary week?
1. vendor statistics
2. e-mail
3. meetings
> 3. What is the dullest part of the work that nobody mentions in the advert?
The same.
""",
        {2: "1. vendor statistics | 2. e-mail | 3. meetings", 3: "The same."},
    ),
    Reply(
        "two questions in one answer",
        """1 & 2: I came for the books and stayed for the statistics.

#3: Spreadsheets.

4) code4lib""",
        {
            1: "I came for the books and stayed for the statistics.",
            2: "I came for the books and stayed for the statistics.",
            3: "Spreadsheets.",
            4: "code4lib",
        },
        joint=((1, 2),),
    ),
    Reply(
        "paragraphs in order, unnumbered",
        """Hi Robin!

Thanks for your questions, happy to help.

I was a temp for a year and then they kept me.

Most of my week goes into vendor statistics.

The dullest part is reconciling spreadsheets nobody reads.

Follow code4lib and read the job adverts.

Good luck!

Kind regards,
Ada Okafor
Metadata Librarian, Tufts
+1 555 0100
""",
        {
            1: "I was a temp for a year and then they kept me.",
            2: "Most of my week goes into vendor statistics.",
            3: "The dullest part is reconciling spreadsheets nobody reads.",
            4: "Follow code4lib and read the job adverts.",
        },
        ("Thanks for your questions, happy to help.", "Good luck!"),
    ),
    Reply(
        "one line each, by direct message",
        "luck\nvendor statistics\nspreadsheets\ncode4lib",
        {1: "luck", 2: "vendor statistics", 3: "spreadsheets", 4: "code4lib"},
    ),
    Reply(
        "question and answer in one line",
        """How did you come to your present role? By luck.
What takes most of your time in an ordinary week? Vendor statistics.""",
        {
            1: "How did you come to your present role? By luck.",
            2: "What takes most of your time in an ordinary week? Vendor statistics.",
        },
    ),
    Reply(
        "questions repeated without marks",
        """1. How did you come to your present role?
Luck.

2. What takes most of your time in an ordinary week?
Vendor statistics.

Cheers
Ada""",
        {1: "Luck.", 2: "Vendor statistics."},
    ),
    Reply(
        "Outlook, answers above",
        """1. Luck.
2. Vendor statistics.

Ada

-----Original Message-----
From: Robin Achterberg <robin@example.org>
Sent: Tuesday, November 24, 2026 2:02 PM
To: Ada Okafor
Subject: My questions, with thanks

"""
        + "\n".join(SENT),
        {1: "Luck.", 2: "Vendor statistics. | Ada"},
    ),
    Reply(
        "Outlook, answers within the older message",
        """Robin, my answers are in your mail.

________________________________
Von: Robin Achterberg
Gesendet: Dienstag, 24. November 2026 14:02
An: Ada Okafor
Betreff: My questions, with thanks

Dear Ada Okafor,

Thank you for agreeing to an informational interview in writing. Here are my questions;

1. How did you come to your present role?
Through a friend at the museum.
2. What takes most of your time in an ordinary week?
Statistics for vendors.
3. What is the dullest part of the work that nobody mentions in the advert?
4. Which source or association should I follow?

There is no hurry: any time in the next two weeks would help me.

Kind regards,
Robin Achterberg
""",
        {1: "Through a friend at the museum.", 2: "Statistics for vendors."},
        ("Robin, my answers are in your mail.",),
    ),
    Reply(
        "leftovers of HTML",
        "<div>Hi Robin,</div><div>1.&nbsp;Luck &amp; work.<br>2. Vendor statistics.</div><p>3. [/x] &lt;b&gt;</p>",
        {1: "Luck & work.", 2: "Vendor statistics.", 3: "[/x] <b>"},
    ),
    Reply(
        "a postscript below the signature",
        """1. Luck.

Best wishes,
Ada

PS: Ask Bea Lind, too.
""",
        {1: "Luck. | PS: Ask Bea Lind, too."},
    ),
    Reply(
        "an old Mac's line ends, escapes and marks that turn text around",
        "1. Luck\x1b[2J.\r2. Vendor \u202estatistics.\r\r",
        {1: "Luck[2J.", 2: "Vendor \ufffdstatistics."},
    ),
    Reply(
        "a yes and nothing else",
        "Sure, give me a week!\n\nAda",
        {1: "Sure, give me a week!", 2: "Ada"},
    ),
    Reply(
        "Apple Mail, the attribution quoted as well",
        """Sure:

> On 24 Nov 2026, at 14:02, Robin Achterberg <robin@example.org> wrote:
>
> Dear Ada Okafor,

You are welcome!

> 1. How did you come to your present role?

Luck.

> 2. What takes most of your time in an ordinary week?

Statistics.

Sent from my iPad
""",
        {1: "Luck.", 2: "Statistics."},
        ("Sure:", "You are welcome!"),
    ),
    Reply(
        "questions in bold, answers below them",
        """*1. How did you come to your present role?*

Luck.

*4. Which source or association should I follow?*

code4lib""",
        {1: "Luck.", 4: "code4lib"},
    ),
    Reply(
        "questions cut short",
        """> 3. dullest part?
Spreadsheets.
> 4. Which source ...
code4lib
""",
        {3: "Spreadsheets.", 4: "code4lib"},
    ),
    Reply(
        "numbers in other hands",
        """1/ Luck.

(2) Statistics.

Answer to question 3: Spreadsheets.

4\ufe0f\u20e3 code4lib""",
        {1: "Luck.", 2: "Statistics.", 3: "Spreadsheets.", 4: "code4lib"},
    ),
    Reply(
        "years and amounts are no numbers of questions",
        """20 years ago I was a temp, and 3 people left.

2.5 days a week are statistics.

9-5 is a myth, that is the dullest part of it all.

1,000 mails from code4lib a year teach you most of it.""",
        {
            1: "20 years ago I was a temp, and 3 people left.",
            2: "2.5 days a week are statistics.",
            3: "9-5 is a myth, that is the dullest part of it all.",
            4: "1,000 mails from code4lib a year teach you most of it.",
        },
    ),
    Reply(
        "Yahoo, nothing is marked below the attribution",
        """Q1 Luck.
Q2: Statistics.

On Tuesday, November 24, 2026, 02:02:00 PM EST, Robin Achterberg <robin@example.org> wrote:

"""
        + "\n".join(SENT),
        {1: "Luck.", 2: "Statistics."},
    ),
    Reply("nothing at all", "", {}),
    Reply("only what was sent", QUOTE, {}),
)
