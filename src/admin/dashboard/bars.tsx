import { type AxisDomain, Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'

export interface BarSeries {
  readonly key: string
  /** How it looks, by pattern as well as colour: `desk-bar--…` in admin.css. */
  readonly fill: 'plain' | 'due' | 'overdue' | 'open'
  readonly label: string
}

export interface BarRow {
  readonly name: string
  /** Stands at the end of the bar, where there is one. */
  readonly label: string
  readonly values: Readonly<Record<string, number>>
}

export interface BarsProps {
  /** All that the chart says, in words. */
  readonly description: string
  /** Columns stand side by side; rows lie below one another, for long names. */
  readonly layout: 'columns' | 'rows'
  /** From the ground up, or from left to right. */
  readonly series: readonly BarSeries[]
  readonly rows: readonly BarRow[]
}

/** The longest bar fills the chart; where all are nothing, there is still a scale. */
const FROM_NOTHING: AxisDomain = [0, (longest: number) => Math.max(1, longest)]

/** Drawn without axes of numbers: the figure stands on each bar. No animation, no hover: nothing is told only to a mouse. */
export const DrawnBars = ({ layout, series, rows, height }: BarsProps & { height: number }) => {
  const isRows = layout === 'rows'
  const outermost = (row: BarRow): string | undefined => series.findLast(({ key }) => (row.values[key] ?? 0) > 0)?.key
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 480, height }}>
      <BarChart
        data={[...rows]}
        layout={isRows ? 'vertical' : 'horizontal'}
        margin={isRows ? { top: 4, right: 40, bottom: 4, left: 0 } : { top: 20, right: 0, bottom: 0, left: 0 }}
        barCategoryGap={isRows ? '25%' : '15%'}
        accessibilityLayer={false}
      >
        {isRows ? (
          <>
            <XAxis type="number" hide domain={FROM_NOTHING} />
            <YAxis type="category" dataKey="name" width={128} tickLine={false} interval={0} />
          </>
        ) : (
          <>
            <XAxis type="category" dataKey="name" tickLine={false} height={24} interval="equidistantPreserveEnd" minTickGap={4} />
            <YAxis type="number" hide domain={FROM_NOTHING} />
          </>
        )}
        {series.map(({ key, fill }) => (
          <Bar
            key={key}
            dataKey={(row: BarRow) => row.values[key] ?? 0}
            name={key}
            stackId="all"
            maxBarSize={isRows ? 22 : 56}
            isAnimationActive={false}
            className={`desk-bar desk-bar--${fill}`}
          >
            <LabelList dataKey={(row: BarRow) => (outermost(row) === key ? row.label : undefined)} position={isRows ? 'right' : 'top'} />
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}
