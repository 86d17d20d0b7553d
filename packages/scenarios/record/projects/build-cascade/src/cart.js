export function renderCart(currency) {
  const section = document.createElement('section');
  section.textContent = 'Your cart is empty.';
  return section;
}
