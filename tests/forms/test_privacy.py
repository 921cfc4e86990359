"""Nothing that is typed leaves the page or stays after it."""

from __future__ import annotations

from .reading import cell, requests_of


def test_nothing_is_sent_and_nothing_is_stored(form):
    """Filling in, moving rows, printing and clearing make no request and leave nothing in the browser."""
    requests = requests_of(form)
    form.locator("#f-navn").fill("Maja")
    form.locator("[name=moede][value='17-5']").check()
    form.locator("#f-navn").press("Enter")
    cell(form, "deling", 1, "fra").fill("Skolen")
    form.get_by_role("button", name="Flyt række 1 ned").first.click()
    form.locator("[data-print]").click()
    form.get_by_role("button", name="Udskriv alligevel").click()
    assert [] == requests
    assert [0, 0, "", []] == form.evaluate(
        "async () => [localStorage.length, sessionStorage.length, document.cookie, await indexedDB.databases()]"
    )


def test_policy_refuses_to_send(form):
    """Even a script that got in could neither fetch, nor load an image from outside, nor send a form."""
    refused = form.evaluate(
        """async () => {
          const seen = [];
          const all = new Promise((done) => addEventListener('securitypolicyviolation', (event) => {
            if (seen.push(event.effectiveDirective) === 3) done();
          }));
          await fetch('https://example.invalid/').catch(() => {});
          new Image().src = 'https://example.invalid/x.png';
          const other = Object.assign(document.createElement('form'), { action: 'https://example.invalid/' });
          document.body.append(other);
          other.submit();
          await all;
          return seen;
        }"""
    )
    assert ["connect-src", "img-src", "form-action"] == refused
