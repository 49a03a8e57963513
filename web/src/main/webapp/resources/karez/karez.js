/* What the pages do by themselves: keys, menus, the way from a message to its field, copying, the clocks. */
(function () {
  "use strict";

  var waitingForGo = false;
  var row = -1;

  function typing(target) {
    return target.closest("input, textarea, select, [contenteditable], dialog[open], [role=dialog]") !== null;
  }

  function click(selector) {
    var found = document.querySelector(selector);
    if (found) {
      found.click();
    }
    return found !== null;
  }

  function rows() {
    return Array.from(document.querySelectorAll(".k-table tbody tr[data-ri], .k-queue-item"));
  }

  function move(step) {
    var all = rows();
    if (all.length === 0) {
      return;
    }
    row = Math.min(Math.max(row + step, 0), all.length - 1);
    all.forEach(function (each, index) { each.classList.toggle("k-row-current", index === row); });
    var focusable = all[row].matches("a") ? all[row] : all[row].querySelector("a");
    if (focusable) {
      focusable.focus();
    }
    all[row].scrollIntoView({ block: "nearest" });
  }

  function select() {
    var current = rows()[row];
    var box = current && current.querySelector(".ui-chkbox-box, input[type=checkbox]");
    if (box) {
      box.click();
    }
  }

  var keys = {
    KeyN: function () { return click("[data-key=new]"); },
    KeyE: function () { return click("[data-key=edit]"); },
    KeyJ: function () { move(1); return true; },
    KeyK: function () { move(-1); return true; },
    KeyX: function () { select(); return true; }
  };

  var destinations = { KeyI: "WORK", KeyC: "CASEFILE" };

  function submit(event) {
    var form = event.target.closest("form");
    var button = form && form.querySelector(".k-primary:not(:disabled)");
    if (button) {
      event.preventDefault();
      button.click();
    }
  }

  function pressed(event) {
    if (event.code === "Enter" && (event.ctrlKey || event.metaKey)) {
      submit(event);
      return;
    }
    // What is typed to find something sends no form.
    if (event.code === "Enter" && event.target.matches("[data-lookup]")) {
      event.preventDefault();
      return;
    }
    var off = document.body.dataset.shortcuts !== "on";
    if (off || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    var done = false;
    if (event.key === "?" || (event.code === "Slash" && event.shiftKey)) {
      document.getElementById("keyboard").showModal();
      done = true;
    } else if (waitingForGo && destinations[event.code]) {
      done = click("[data-go=" + destinations[event.code] + "]");
    } else if (keys[event.code]) {
      done = keys[event.code]();
    }
    waitingForGo = event.code === "KeyG";
    if (done) {
      event.preventDefault();
    }
  }

  function closeMenus(event) {
    document.querySelectorAll("details.k-menu[open]").forEach(function (menu) {
      if (event.type === "keydown" ? event.code === "Escape" : !menu.contains(event.target)) {
        menu.open = false;
        if (event.type === "keydown") {
          menu.querySelector("summary").focus();
        }
      }
    });
  }

  function inputOf(id) {
    var found = document.getElementById(id);
    if (found && !found.matches("input, select, textarea, button")) {
      found = found.querySelector("input:not([type=hidden]), select, textarea, button") || found;
    }
    return found;
  }

  function follow(event) {
    var link = event.target.closest("a[data-field]");
    var input = link && inputOf(link.dataset.field);
    if (input) {
      event.preventDefault();
      input.focus();
    }
  }

  function copy(event) {
    var button = event.target.closest("[data-copy]");
    if (button && navigator.clipboard) {
      navigator.clipboard.writeText(button.dataset.copy).then(function () {
        document.getElementById("announce").textContent = button.dataset.copied;
        button.querySelector(".pi").className = "pi pi-check";
      });
    }
  }

  /* Help and message belong to the input for those who do not see them beside it. */
  function describe() {
    document.querySelectorAll(".k-field").forEach(function (field) {
      var input = field.querySelector("input:not([type=hidden]), select, textarea");
      if (!input) {
        return;
      }
      var ids = [];
      field.querySelectorAll(".k-help, .ui-message-error").forEach(function (text) {
        text.id = text.id || input.id + "-help";
        ids.push(text.id);
      });
      if (ids.length) {
        input.setAttribute("aria-describedby", ids.join(" "));
      } else {
        input.removeAttribute("aria-describedby");
      }
      if (field.querySelector(".ui-message-error")) {
        input.setAttribute("aria-invalid", "true");
      } else {
        input.removeAttribute("aria-invalid");
      }
    });
  }

  /* PrimeFaces hides its file inputs from assistive technology even where they are the only control. */
  function unhide() {
    document.querySelectorAll("input[type=file][aria-hidden]").forEach(function (input) {
      input.removeAttribute("aria-hidden");
    });
  }

  function tick() {
    document.querySelectorAll("[data-clock]").forEach(function (clock) {
      var options = { hour: "2-digit", minute: "2-digit", timeZoneName: clock.dataset.clock ? undefined : "short" };
      if (clock.dataset.clock) {
        options.timeZone = clock.dataset.clock;
      }
      clock.textContent = new Date().toLocaleTimeString(document.documentElement.lang === "ru" ? "ru" : "en-GB", options);
    });
  }

  function busy(on) {
    var bar = document.getElementById("busy");
    if (bar) {
      bar.classList.toggle("k-on", on);
    }
  }

  document.addEventListener("keydown", pressed);
  document.addEventListener("keydown", closeMenus);
  document.addEventListener("click", closeMenus);
  document.addEventListener("click", follow);
  document.addEventListener("click", copy);
  document.addEventListener("DOMContentLoaded", function () {
    describe();
    unhide();
    tick();
    setInterval(tick, 10000);
    if (window.jQuery) {
      window.jQuery(document).on("pfAjaxStart", function () { busy(true); });
      window.jQuery(document).on("pfAjaxComplete", function () {
        busy(false);
        row = -1;
        describe();
        unhide();
        var first = document.querySelector(".k-problems a[data-field]");
        if (first && document.activeElement && !typing(document.activeElement)) {
          first.focus();
        }
      });
    }
  });
}());
