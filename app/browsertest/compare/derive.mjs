// What follows from a draw before a spend is chosen, without service credits: names and formulas are those of
// model/uncertainty/draw.go.

const logitEverybody = Math.log(.95 / .05);

// The inputs of a draw, in this order.
export const inputs = ['rev', 'margin', 'ops', 'inc', 'mttr', 'blast', 'growth', 'tol', 'leave', 'exit', 'churn', 'defer',
  'nine', 'neglect', 'half', 'floor', 'trend', 'hours', 'wage', 'quits', 'replace', 'discount'];
const [REV, MARGIN, OPS, INC, MTTR, BLAST, GROWTH, TOL, LEAVE, EXIT, CHURN, DEFER, NINE, NEGLECT, HALF, FLOOR, TREND, HOURS,
  WAGE, QUITS, REPLACE, DISCOUNT] = inputs.keys();

// One object for all draws, of fractions from the start, so that deriving allocates nothing.
export const derived = { floor: .5, span: .5, beta: .5, inverse: .5, slope: .5, shift: .5, revenue: .5, inflow: .5, discount: .5,
  outflow: .5, margin: .5, exposed: .5, toil: .5, hurdle: .5 };

// derive fills derived for the draw that starts at a place in draws.
export function derive(draws, at) {
  const d = derived;
  const floor = draws[at + FLOOR];
  const excess = draws[at + INC] * draws[at + MTTR] * draws[at + BLAST] / 8760 - floor;
  d.floor = floor;
  d.span = Math.min(.9999, floor + excess * draws[at + NEGLECT]) - floor;
  const perNine = Math.log10(draws[at + NINE]);
  d.beta = 1 / perNine;
  const delta = Math.LN2 / draws[at + HALF];
  const q = (d.span / excess) ** perNine - 1;
  const kappa = draws[at + OPS] / (delta * q - draws[at + TREND] * (1 + q) * perNine);
  d.inverse = 1 / (delta * kappa);

  const leave = draws[at + LEAVE], exit = draws[at + EXIT];
  d.slope = (logitEverybody - Math.log(leave / (1 - leave))) / Math.log(exit / draws[at + TOL]);
  d.shift = d.slope * Math.log2(exit) - logitEverybody / Math.LN2;
  const odds = 2 ** (d.slope * Math.log2(floor + excess) - d.shift);
  d.discount = draws[at + DISCOUNT];
  d.inflow = (draws[at + CHURN] + Math.log1p(odds)) * (1 + odds);
  d.outflow = draws[at + CHURN] + d.discount;

  d.revenue = draws[at + REV];
  d.margin = draws[at + MARGIN];
  d.exposed = d.margin * (1 - draws[at + DEFER]);
  const perIncident = (draws[at + HOURS] / 1800 + draws[at + QUITS] / 100 * draws[at + REPLACE]) * draws[at + WAGE];
  d.toil = 8760 / (draws[at + MTTR] * draws[at + BLAST]) * perIncident;
  d.hurdle = (1 + Math.max(draws[at + GROWTH], 0)) * (1 + d.discount / delta);
}
