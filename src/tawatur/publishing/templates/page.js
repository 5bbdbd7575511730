(function () {
  "use strict";
  var rows = function () { return document.querySelectorAll("details"); };
  var set = function (open) { rows().forEach(function (row) { row.open = open; }); };
  document.querySelectorAll("[data-open]").forEach(function (button) {
    button.addEventListener("click", function () { set(button.dataset.open === "1"); });
  });
  var reveal = function () {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var at = target; at; at = at.parentElement) { if (at.tagName === "DETAILS") { at.open = true; } }
    if (target) { target.scrollIntoView(); }
  };
  window.addEventListener("hashchange", reveal);
  window.addEventListener("beforeprint", function () { set(true); });
  if (location.hash) { reveal(); }
}());
