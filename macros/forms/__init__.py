"""The forms of the tools: one definition in the model, filled in in the browser, as PDF or in Word.

    browser.page.form_page(model, tool, …) → the whole HTML of /redskaber/<id>/skema.html
    pdf.make.form_pdf(model, tool, …)      → a PDF/UA-1 with fields, empty or filled
    word.make.form_docx(model, tool, …)    → a Word file with content controls, empty or filled
    read.read_form(model, file)            → the `Answers` in any of them

The page stands alone: style and script are in it, so it works from a server, a folder or a zip,
and its Content-Security-Policy lets nothing that is typed leave it.
"""
