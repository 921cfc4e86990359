// A link to a part of the page that is shown already only moves to it. Material would fetch the whole page anew the
// first time, and what a reader has typed would be gone. Stands in the head, so it hears of it before Material does.
(() => {
  const own = () => document.querySelector("[data-address]")?.getAttribute("data-address") ?? "";
  const root = () => location.pathname.slice(0, location.pathname.length - own().length);
  let above;
  document.addEventListener("DOMContentLoaded", () => { above = root(); });
  window.addEventListener("popstate", (event) => {
    if (location.pathname !== above + own()) return;
    event.stopImmediatePropagation();
    if (event.state?.y !== undefined) window.scrollTo(event.state.x, event.state.y); // back to a place on the page
  }, true);
})();
