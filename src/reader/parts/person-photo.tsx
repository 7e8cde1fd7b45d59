interface PersonPhotoProps {
  readonly photo: { readonly url: string; readonly alt: string } | null
  readonly name: string
  /** The name stands beside it: then the picture adds nothing to hear. */
  readonly decorative?: boolean
}

/** A portrait, or the person's initials where there is none. */
export const PersonPhoto = ({ photo, name, decorative = false }: PersonPhotoProps) =>
  photo ? (
    <img className="photo" src={photo.url} alt={decorative ? '' : photo.alt} width={96} height={96} loading="lazy" />
  ) : (
    <span className="photo photo-initials" aria-hidden="true">
      {initialsOf(name)}
    </span>
  )

const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => (word ? [...word][0] : '')).join('')
}
