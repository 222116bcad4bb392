/** Makes an element with text in it. */
export function textElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
  className?: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== undefined) made.className = className;
  return made;
}

/** Makes a small button. */
export function chip(label: string, onClick: () => void): HTMLButtonElement {
  const made = textElement('button', label, 'chip');
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}
