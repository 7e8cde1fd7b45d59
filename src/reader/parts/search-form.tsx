interface SearchFormProps {
  readonly query?: string
  /** For the masthead: no visible label. */
  readonly compact?: boolean
}

export const SearchForm = ({ query = '', compact = false }: SearchFormProps) => (
  <form className={compact ? 'search search-compact' : 'search'} action="/search" method="get" role="search">
    <label className={compact ? 'visually-hidden' : 'search-label'} htmlFor="search-box">
      Search the glossary
    </label>
    <div className="search-row">
      <input
        id="search-box"
        type="search"
        name="q"
        defaultValue={query}
        maxLength={200}
        autoComplete="off"
        placeholder={compact ? 'Search' : undefined}
      />
      <button type="submit">Search</button>
    </div>
  </form>
)
