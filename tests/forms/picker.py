"""A browser that can write in a file the reader chooses, and what the tests do with it."""

from __future__ import annotations

import json

PICKER = """
window.files = [];
window.written = [];
window.showSaveFilePicker = async (options) => {
  window.files.push(options.suggestedName);
  if (window.cancel) throw new DOMException('', 'AbortError');
  if (window.refuse) throw new DOMException('', 'SecurityError');
  if (window.wait) await new Promise(choose => { window.choose = choose; });
  return { name: 'maja.json', createWritable: async () => {
    if (window.broken) throw new DOMException('', 'NotAllowedError');
    const text = [];
    return { write: async (one) => text.push(one), close: async () => {
      if (window.slow) await new Promise(finish => { window.finish = finish; });
      window.written.push(text.join(''));
    } };
  } };
};
"""
"""A browser that can write in a file the reader chooses."""


def save(page):
    page.get_by_role("button", name="Gem som fil").click()


def last_written(page):
    return json.loads(page.evaluate("window.written.at(-1)"))["fields"]
