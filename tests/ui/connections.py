"""A Connections.csv as LinkedIn writes it: preamble, byte order mark, quoted commas, an empty row."""

CONNECTIONS = (
    "\ufeffNotes:\r\n"
    '"When exporting your connection data, you may notice that some of the email addresses are missing."\r\n'
    "\r\n"
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n"
    "Ada,Okafor,https://www.linkedin.com/in/ada,ada@tufts.example,"
    '"Tufts University, Tisch Library","Librarian, Metadata",05 Mar 2024\r\n'
    "Bo,Li,https://www.linkedin.com/in/bo,,Acme,Analyst,06 Mar 2024\r\n"
    'Zoë,Müller,https://www.linkedin.com/in/zoe,,"Kestrel, Rowe & Co",Research Analyst,07 Mar 2024\r\n'
    ",,,,,,\r\n"
    "Carl,Carlson,https://www.linkedin.com/in/carl,,Springfield,Technician,08 Mar 2024\r\n"
)
