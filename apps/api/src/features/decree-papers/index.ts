import './render-annex.job.ts'
import './decree-papers.graphql.ts'
import './render-clean-paper.job.ts'
