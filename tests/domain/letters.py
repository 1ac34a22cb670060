"""Messages as people write them, each with the checks that must speak up, and no others."""

from dataclasses import dataclass

from tui_interviews.domain.channel import Channel
from tui_interviews.domain.message import Purpose

WHAT_IT_IS = "An informational interview is a short talk, held only to gather information."
ASK = "Could you spare 20 minutes for an informational interview?"
WHY = "Your article on authority control brought me to you."
GOOD = f"Dear Ada Okafor,\n\n{WHY} {ASK} {WHAT_IT_IS}\n\nNia Reyes"


@dataclass(frozen=True)
class Letter:
    """One message to Ada Okafor, metadata librarian at Tufts University, and what is wrong with it."""

    name: str
    body: str
    wrong: tuple[str, ...] = ()
    purpose: Purpose = Purpose.REQUEST
    channel: Channel = Channel.EMAIL
    subject: str = ""


def said(name: str, sentence: str, *wrong: str, purpose: Purpose = Purpose.REQUEST) -> Letter:
    """A good request with one sentence more."""
    return Letter(name, f"{GOOD.removesuffix('Nia Reyes')}{sentence}\n\nNia Reyes", wrong, purpose)


def put(name: str, old: str, new: str, *wrong: str) -> Letter:
    """A good request with other words in one place."""
    assert old in GOOD
    return Letter(name, GOOD.replace(old, new), wrong)


LETTERS = (
    Letter("a good request", GOOD),
    Letter("nothing", " \n ", ("empty",)),
    # a job
    said("asks whether they hire", "Are you hiring?", "job"),
    said("asks in other words", "Is your team currently hiring?", "job"),
    said("asks for openings", "Do you know of any openings?", "job"),
    said("applies", "I would like to apply for a role.", "job"),
    said("applies for a named role", "I am applying for the open cataloguer position.", "job"),
    said("saw a vacancy", "I saw the vacancy on your page.", "job"),
    said("looks for a job", "I am looking for a job in archives.", "job"),
    said("looks for work", "I am searching for paid work.", "job"),
    said("wants to be considered", "Please consider me for open positions.", "job"),
    said("hints at an opening", "Is there a job opening at Tufts?", "job"),
    said("wants to join", "I would love to join your team.", "job"),
    said("wants an internship", "Do you have internships?", "job"),
    said("asks although it says it does not", "I am not asking for a job, but are you hiring?", "job"),
    said("says that it asks for none", "I am not asking for a job."),
    said("says so with a short not", "I'm not looking for a position, and don't expect any openings."),
    said("says so in a row", "This is not about a job, a position at your library, or a job opening."),
    said("says so behind it", "Job openings are not my reason to write."),
    said("prefers advice", "I look for advice rather than looking for a job."),
    said("writes without applying", "I write without applying for any position."),
    said("calls somebody by their title", "Your hiring manager Bo Lind was named on the page."),
    said("tells them that they are one", "I read that you are hiring manager for the catalogue."),
    said("quotes a title", "I read “Looking for a Job in Archives” with profit."),
    said("quotes with plain marks", 'Your talk "Are you hiring librarians?" was a gift.'),
    said("names an article without marks", "I read your article on job openings in archives."),
    said("speaks of the work", "What is your job like, and how does your hiring process work?"),
    said("speaks of opening hours", "Which are your opening hours?"),
    # a résumé
    said("encloses a résumé", "My résumé is attached.", "resume"),
    said("encloses a CV first", "I have attached my CV.", "resume"),
    said("shares it", "Please find enclosed a copy of my resume.", "resume"),
    said("wants it read", "Could you look over my résumé?", "resume"),
    said("leaves it at home", "I have not attached my résumé."),
    said("speaks of resuming", "I hope to resume the conversation with a map attached."),
    # what it is, why them, how long, what for
    put("does not explain itself", f" {WHAT_IT_IS}", "", "explain"),
    put("explains in words of its own", WHAT_IT_IS, "I would like to learn how you work, nothing else."),
    put("does not say why them", f"{WHY} ", "", "connection"),
    put("says that it is a school they share", WHY, "We went to the same university."),
    put("says what it admires", WHY, "Your work on linked data interests me."),
    put("says where it found them", WHY, "The staff directory lists you first."),
    put("names no time", "20 minutes", "a moment", "minutes"),
    put("asks for an hour", "20 minutes", "an hour", "minutes"),
    put("asks for a range that is too long", "20 minutes", "30–45 minutes", "minutes"),
    put("asks in words for too long", "20 minutes", "forty-five minutes", "minutes"),
    put("asks for more than the profile says", "20 minutes", "twenty-five minutes", "minutes"),
    put("asks for less than the profile says", "20 minutes", "a quarter of an hour"),
    put("asks at an hour", "interview?", "interview, at an hour that suits you?"),
    said("tells how long something took", "I once catalogued for 90 minutes without a break."),
    put("asks for nothing", ASK, "An informational interview takes 20 minutes.", "request"),
    put("only hints", ASK, "I would be glad of 20 minutes for an informational interview.", "request"),
    put("asks something else", "Could you spare", "Why not spare", "request"),
    # left in
    said("has a gap", "You reach me on ${my_phone}.", "placeholder"),
    said("has a gap of another program", "I admire {{company}}.", "placeholder"),
    said("has a gap in brackets", "I admire [Company Name].", "placeholder"),
    said("has an instruction left", "I write because [insert reason here].", "placeholder"),
    said("has a gap between angles", "I admire <employer>.", "placeholder"),
    said("has a place in brackets", "I write from [Boston] and quote the letter [sic]."),
    said("gives its address between angles", "Write to <nia@simmons.example>."),
    said("names another contact", "I hope to hear from you, Carl Carlson.", "stranger"),
    said("names another's employer", "It would help me to know Quill & Sons.", "stranger"),
    said("names somebody of the address book", "As Zoë Müller does.", "stranger"),
    put("greets another", "Dear Ada Okafor", "Dear Carl", "stranger"),
    put(
        "greets with a word that is also a name",
        "Dear Ada Okafor,",
        "Good morning, carl the catalogue is down.",
    ),
    said("says only part of a name", "The carlson method interests me, and so do quills."),
    said("names a colleague whom nobody knows", "Please greet Tim Tiller."),
    # length and tone
    said("is longish", "word " * 58 + ".", "aim"),
    said("is too long", "word " * 80 + ".", "length"),
    put("greets like a friend", "Dear Ada Okafor", "Hi Ada", "hi"),
    put("greets like a friend with the whole name", "Dear Ada Okafor", "Hey Ada Okafor", "hi"),
    put("uses the first name", "Dear Ada Okafor", "Dear Ada", "first-name"),
    put("wishes a good day", "Dear Ada Okafor", "Good morning, Ms Okafor"),
    said("speaks like a telegram", "Thx, can u call me asap?", "informal"),
    said("picks a brain", "May I pick your brain?", "informal"),
    said("shouts", "I cannot wait!!", "signs"),
    said("smiles", "I look forward to it 😊", "signs"),
    said("is glad once", "What a beautiful catalogue!"),
    # whole letters as students write them
    Letter(
        "a letter after a professor's word",
        "Dear Ms. Okafor,\n\nMy professor, Dr. Helen Marsh, spoke warmly of your work on the Digital Commonwealth and "
        "suggested I get in touch. I am a second-year MLIS student at Simmons considering metadata work in academic "
        "libraries.\n\nWould you be open to a 20-minute phone conversation sometime in the next two weeks? I am "
        "conducting informational interviews to learn how people came to this work and what a typical week looks "
        "like; I am not seeking employment.\n\nI will follow up next Thursday.\n\nSincerely,\nNia Reyes",
    ),
    Letter(
        "a letter that asks for nothing in particular",
        'Dear Dr. Okafor:\n\nI heard your presentation in May and have been thinking of your "love note to the future."'
        " I'd be grateful for some of your time to ask about your career path.\n\nBest regards,\nNia Reyes",
        ("explain", "request", "minutes"),
    ),
    Letter(
        "a letter of application",
        "Dear Ada Okafor,\n\nPlease find attached my CV for your consideration. I am currently seeking employment as a "
        "metadata librarian and would appreciate if you could refer me for any open positions.\n\nNia Reyes",
        ("job", "resume", "explain", "connection", "request", "minutes"),
    ),
    # other channels
    Letter(
        "a note of good length",
        f"Dear Ada Okafor, {WHY} {ASK}",
        channel=Channel.LINKEDIN,
    ),
    Letter("a note that LinkedIn cuts", f"{WHY} {ASK} " + "x" * 300, ("limit",), channel=Channel.LINKEDIN),
    Letter("a note of many words", f"{WHY} {ASK} " + "a b " * 20, ("length",), channel=Channel.LINKEDIN),
    Letter("a letter", GOOD, channel=Channel.LETTER),
    Letter("a subject that asks", GOOD, ("job",), subject="Looking for a job"),
    Letter(
        "a subject that a note does not have",
        f"{WHY} {ASK}",
        channel=Channel.LINKEDIN,
        subject="Any openings?",
    ),
    # other purposes
    Letter("a nudge", f"Dear Ada Okafor,\n\nI wrote last week. {ASK}", purpose=Purpose.NUDGE),
    Letter(
        "a nudge that asks for nothing", "Dear Ada Okafor, I wrote last week.", ("request",), Purpose.NUDGE
    ),
    Letter("news of a new job", "I applied for a position and got it!!", purpose=Purpose.REPORT_BACK),
    Letter("thanks", "Dear Ada, thank you: spreadsheets are the job!", purpose=Purpose.THANKS),
    Letter("empty thanks", "Thank you, it was great.", ("specific",), Purpose.THANKS),
    Letter(
        "thanks for being told of an opening",
        "Thank you for telling me of the job opening, and of the spreadsheets.",
        purpose=Purpose.THANKS,
    ),
    Letter("thanks that ask", "Those spreadsheets! Please consider me.", ("thanks-job",), Purpose.THANKS),
)
