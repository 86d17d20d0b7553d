export function renderCheckout() {
  const button = document.createElement('button');
  button.textContent = 'Check out';
  return button;
}
