/** The product's mark on the sign-in page and in the navigation. */
export const Logo = () => (
  <span className="termhouse-logo">
    <Icon />
    <span>Termhouse</span>
  </span>
)

export const Icon = () => (
  <svg className="termhouse-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <path d="M3 11 12 3l9 8v10H3Z" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round" />
    <path d="M8 12h8M8 15.5h8M8 19h5" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
  </svg>
)
