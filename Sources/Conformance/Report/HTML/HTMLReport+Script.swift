extension HTMLReport {
  /// The filter: rows and sections whose name or outcome is not asked for are hidden.
  static let script: Markup = """
    'use strict';
    {
      const form = document.querySelector('form.filter');
      const apply = () => {
        const word = form.elements.word.value.trim().toLowerCase();
        const marks = new Set(
          [...form.querySelectorAll('input[name=mark]:checked')].map((box) => box.value));
        let shown = 0;
        for (const item of document.querySelectorAll('[data-name]')) {
          const isWanted = item.dataset.name.toLowerCase().includes(word)
            && item.dataset.marks.split(' ').some((mark) => marks.has(mark));
          item.hidden = !isWanted;
          if (isWanted && item.closest('.matrix')) shown += 1;
        }
        for (const body of document.querySelectorAll('.matrix tbody')) {
          body.hidden = !body.querySelector('tr[data-name]:not([hidden])');
        }
        for (const section of document.querySelectorAll('main > section')) {
          section.hidden = !section.querySelector('[data-name]:not([hidden])');
        }
        form.querySelector('output').value = shown + ' shown';
      };
      form.addEventListener('input', apply);
      form.addEventListener('submit', (event) => event.preventDefault());
      form.hidden = false;
      apply();
    }
    """
}
