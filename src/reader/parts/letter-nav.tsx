const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

interface LetterNavProps {
  /** Letters that have terms. */
  readonly letters: readonly string[]
  readonly hrefOf: (letter: string) => string
  readonly current?: string
}

/** The whole alphabet, so that the eye finds its place; letters without terms are plain text. */
export const LetterNav = ({ letters, hrefOf, current }: LetterNavProps) => {
  const others = letters.filter((letter) => !ALPHABET.includes(letter))
  return (
    <nav className="letter-nav" aria-label="Entries by first letter">
      <ul>
        {[...ALPHABET, ...others].map((letter) => (
          <li key={letter}>
            {letters.includes(letter) ? (
              <a href={hrefOf(letter)} aria-current={letter === current ? 'page' : undefined}>
                <LetterName letter={letter} />
              </a>
            ) : (
              <span>
                {letter}
                <span className="visually-hidden"> (no entries)</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** `#` is read out as what stands under it. */
export const LetterName = ({ letter }: { letter: string }) =>
  letter === '#' ? (
    <>
      <span aria-hidden="true">#</span>
      <span className="visually-hidden">Digits and symbols</span>
    </>
  ) : (
    letter
  )
