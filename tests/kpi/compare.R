# SPDX-FileCopyrightText: 2026 The Goalpost authors
# SPDX-License-Identifier: MIT
#
# Rscript compare.R CASES: each line names a statistic, the numbers that go in, a bar, and what came out.
# They are computed again here, by R's own functions where it has them; ends with 1 where one differs.

cases <- readLines(commandArgs(trailingOnly = TRUE)[1])
numbers <- function(text) as.numeric(strsplit(trimws(text), " +")[[1]])
pairs_of <- function(x) matrix(x, ncol = 2, byrow = TRUE)

wilson <- function(k, n) suppressWarnings(as.numeric(prop.test(k, n, correct = FALSE)$conf.int))
cluster <- function(x) {
  yx <- pairs_of(x)
  n <- nrow(yx)
  r <- sum(yx[, 1]) / sum(yx[, 2])
  se <- sqrt(sum((yx[, 1] - r * yx[, 2])^2) / (n * (n - 1))) / mean(yx[, 2])
  c(r, r + c(-1, 1) * qt(0.975, n - 1) * se)
}
newcombe <- function(x) {
  p <- x[c(1, 3)] / x[c(2, 4)]
  one <- wilson(x[1], x[2])
  two <- wilson(x[3], x[4])
  d <- p[1] - p[2]
  c(d, d - sqrt((p[1] - one[1])^2 + (two[2] - p[2])^2), d + sqrt((one[2] - p[1])^2 + (p[2] - two[1])^2))
}
katz <- function(x) {
  p <- x[c(1, 3)] / x[c(2, 4)]
  se <- sqrt(1 / x[1] - 1 / x[2] + 1 / x[3] - 1 / x[4])
  c(p[1] / p[2] - 1, p[1] / p[2] * exp(c(-1, 1) * qnorm(0.975) * se) - 1, 1 - p[2] / p[1])
}
rate_ratio <- function(x) {
  r <- (x[1] / x[2]) / (x[3] / x[4])
  c(r, r * exp(c(-1, 1) * qnorm(0.975) * sqrt(x[5] * (1 / x[1] + 1 / x[3]))))
}
strength <- function(x) {
  kn <- pairs_of(x)
  p <- sum(kn[, 1]) / sum(kn[, 2])
  between <- sum((kn[, 1] / kn[, 2] - p)^2) / (nrow(kn) - 1) - p * (1 - p) * mean(1 / kn[, 2])
  if (between > 0) max(1, p * (1 - p) / between - 1) else 200
}
drawn <- function(x) {
  yx <- pairs_of(x)
  ratio <- function(rows) sum(yx[rows, 1]) / sum(yx[rows, 2])
  quantile(replicate(20000, ratio(sample(nrow(yx), replace = TRUE))), c(0.025, 0.975), names = FALSE)
}
compute <- list(
  wilson = function(x) wilson(x[1], x[2]),
  poisson = function(x) as.numeric(poisson.test(x)$conf.int),
  cluster = cluster,
  mean = function(x) c(mean(x), as.numeric(t.test(x)$conf.int)),
  median = function(x) median(x),
  scores = function(x) 0.6745 * (x - median(x)) / mad(x, constant = 1),
  dispersion = function(x) max(1, var(x) / mean(x)),
  newcombe = newcombe,
  lift = katz,
  rateratio = rate_ratio,
  strength = strength,
  needed = function(x) power.prop.test(p1 = x[1], p2 = x[2], power = 0.8, tol = 1e-12)$n,
  drawn = drawn
)

set.seed(1)
wrong <- 0
for (line in cases) {
  sides <- strsplit(line, "|", fixed = TRUE)[[1]]
  name <- sub(" .*", "", sides[1])
  x <- numbers(sub("^[^ ]* ", "", sides[1]))
  got <- numbers(sides[2])
  own <- compute[[name]](x)
  # Drawn twice by chance: the ends may differ by a tenth of the interval; all others are the same numbers.
  off <- if (name == "drawn") abs(got - own) / max(own[2] - own[1], 1e-12) > 0.1
         else abs(got - own) > 1e-7 * pmax(1, abs(own))
  if (length(got) != length(own) || any(off)) {
    wrong <- wrong + 1
    cat(name, ":", x, "gives", format(got, digits = 12), "and in R", format(own, digits = 12), "\n")
  }
}
cat(length(cases), "cases,", wrong, "wrong\n")
quit(status = if (wrong > 0) 1 else 0)
