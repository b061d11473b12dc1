/* global $state -- the compiler's */
export function createState(props) {
  const state = $state({ ...props });
  return state;
}
