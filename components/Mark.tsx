/** The sheaf of grain; says nothing to a screen reader, the name always stands beside it. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
      <rect width="48" height="48" rx="11" fill="#24432a" />
      <path
        d="M24 43V18M22.6 30C21 24 18 20 14.5 17.5M25.4 30C27 24 30 20 33.5 17.5M21.8 31C18 26 14 24 9.5 23M26.2 31C30 26 34 24 38.5 23M23 32 17 43M25 32l6 11M22.5 33l-10 8M25.5 33l10 8"
        fill="none"
        stroke="#e3b341"
        stroke-width="2"
        stroke-linecap="round"
      />
      <g fill="#f0cf7a">
        <path d="M24 20c4.4-3.75 4.4-10.5 0-15-4.4 4.5-4.4 11.250 0 15Z" />
        <path d="M0 0c4-3.250 4-9.1 0-13C-4-9.1-4-3.250 0 0Z" transform="translate(15.5 18.6) rotate(-32)" />
        <path d="M0 0c4-3.250 4-9.1 0-13C-4-9.1-4-3.250 0 0Z" transform="translate(32.5 18.6) rotate(32)" />
        <path
          d="M0 0c3.4-2.4 3.4-6.6 0-9.500C-3.4-6.6-3.4-2.4 0 0Z"
          transform="translate(12 24.2) rotate(-66)"
        />
        <path
          d="M0 0c3.4-2.4 3.4-6.6 0-9.500C-3.4-6.6-3.4-2.4 0 0Z"
          transform="translate(36 24.2) rotate(66)"
        />
      </g>
      <path
        d="M18.5 30.500q5.5 3 11 0"
        fill="none"
        stroke="#fff6dc"
        stroke-width="3.2"
        stroke-linecap="round"
      />
    </svg>
  );
}
