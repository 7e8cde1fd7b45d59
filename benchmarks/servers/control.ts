/** The control: Express 5 with express.json() and res.json(), handing out the same answers from a Map. */
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import express from 'express'
import { serveMeasured } from './measured'

const stored = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Record<string, unknown>
const answers = new Map(Object.entries(stored))

const app = express()
app.use(express.json())
app.post('/graphql', (req, res) => {
  const { variables } = req.body as { variables: { slug: string } }
  res.json(answers.get(variables.slug))
})
serveMeasured(createServer(app))
