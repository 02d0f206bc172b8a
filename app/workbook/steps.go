package workbook

import (
	"strconv"
	"strings"
)

// A formula is written here with names. Those of a scenario hold an underscore, by which they are told from functions, and stand in a
// workbook of several scenarios with its number behind them. In columns [spend] is the cell of that column in the same row.

// step is a number that follows from the inputs before a spending is chosen.
type step struct {
	name, label string
	shape       shape
	formula     string
	how         string
}

// steps are in the order in which they follow from each other. They are those of package model, under its names.
var steps = []struct {
	title string
	steps []step
}{
	{"What spending buys", []step{
		{"m_today", "downtime today", finePercents, "in_inc*in_mttr*in_blast/8760", "incidents × hours × share of customers, of the 8,760 hours of a year"},
		{"m_neglected", "downtime after years of neglect", finePercents, "MIN(0.9999,in_floor+(m_today-in_floor)*in_neglect)", "what isn’t the vendors’, times the effect of neglect"},
		{"m_beta", "exponent of the power law", decimals, "1/LOG10(in_nine)", "from the cost of each extra nine"},
		{"m_delta", "wear of upkeep, a year", finePercents, "LN(2)/in_half", "from how long work lasts"},
		{"m_q", "today’s upkeep, in units of the curve", decimals, "EXP(LN((m_neglected-in_floor)/(m_today-in_floor))/m_beta)-1", "where on the curve today is"},
		{"m_trend", "the most that the downtime trend can be", finePercents, "m_beta*m_delta*m_q/(1+m_q)", "what no upkeep at all would do"},
		{"m_kappa", "unit of the curve, $", dollars, "in_ops/(m_delta*m_q-in_trend*(1+m_q)/m_beta)", "so that today’s spending gives today’s downtime and trend"},
		{"m_capital", "upkeep stored up today, $", dollars, "m_kappa*m_q", "what past upkeep is worth"},
		{"m_sigma", "spending that sets the scale, a year", dollars, "m_delta*m_kappa", "keeps one unit of the curve up"},
	}},
	{"What downtime costs in customers", []step{
		{"m_slope", "slope of the curve of leaving", decimals, "(LN(0.95/0.05)-LN(in_leave/(1-in_leave)))/LN(in_exit/in_tol)", "through what customers tolerate and what nobody does, where 95% leave"},
		{"m_median", "downtime at which half leave", finePercents, "in_exit*EXP(-LN(0.95/0.05)/m_slope)", "the middle of that curve"},
		{"m_odds_today", "log of the odds of leaving today", decimals, "m_slope*LN(m_today/m_median)", ""},
		{"m_left_today", "customers who leave within a year at today’s downtime", finePercents, leaving("m_odds_today"), "a share of all"},
		{"m_hazard_today", "the same as a yearly rate", finePercents, hazard("m_odds_today"), ""},
	}},
	{"Money for one dollar or one incident", []step{
		{"m_exposed", "lost for good of each revenue dollar in an outage", percents, "in_margin*(1-in_defer)", "margin on what isn’t made up later"},
		{"m_owed", "paid back of each dollar owed as credit", percents, "in_cover*in_claim", "revenue covered × customers who claim"},
		{"m_work", "work on one incident, $", dollars, "in_hours*in_wage/1800", "hours at the cost of an engineer’s 1,800"},
		{"m_attrition", "replacing who quits, for one incident, $", dollars, "in_quits/100*in_replace*in_wage", ""},
		{"m_hurdle_bare", "what a dollar of upkeep must bring back", cents, "1+in_discount/m_delta", "it wears out while money has a price (Jorgenson’s user cost)"},
		{"m_hurdle", "the same with the growth that it displaces", cents, "(1+MAX(in_growth,0))*m_hurdle_bare", ""},
	}},
	{"One rare big outage", []step{
		{"m_big_per", "big outages for each unit of downtime, a year", decimals, "in_big/m_today", "a fixed share of incidents grows big"},
		{"m_big_odds", "log of the odds of leaving if every year brought one", decimals, "m_slope*LN(in_bigh/8760/m_median)", ""},
		{"m_big_surely", "customers who would leave if every year brought one", finePercents, leaving("m_big_odds"), ""},
		{"m_big_leaving", "customers who leave after one", finePercents, "IF(m_big_surely>0,in_bigx*(1-in_forgive)*m_big_surely/(1-in_forgive+in_forgive*m_big_surely),0)", "share of all; the others forgive one outage"},
		{"m_big_hazard", "leaving after big ones, for each unit of downtime", decimals, "m_big_per*m_big_leaving", ""},
		{"m_big_stops", "share of a year’s sales that one stops", finePercents, "in_bigx*in_bigh/8760", ""},
		{"m_big_month", "chance, for one a year, that a customer’s month has one", finePercents, "in_bigx/12", ""},
		{"m_big_tier", "credit owed for that month, share of the bill", percents, "IF(m_owed>0,IF(m_line_3*730<in_bigh,m_credit_3,IF(m_line_2*730<in_bigh,m_credit_2,IF(m_line_1*730<in_bigh,m_credit_1,0))),0)", "by the schedule of credits"},
		{"m_big_work", "work on one, $", dollars, "in_hours*(in_bigh/in_mttr)*in_wage/1800", "as many more hours as it lasts longer"},
	}},
	{"The schedule of credits", terms()},
	{"The best that any spending reaches", []step{
		{"m_inflow", "new customers, as a share of today’s", finePercents, "(in_churn+m_hazard_today+m_big_hazard*m_today)/(1-m_left_today)", "as many come as leave today"},
		{"m_floor_odds", "log of the odds of leaving at the vendors’ downtime", decimals, "IF(in_floor>0,m_slope*LN(in_floor/m_median),-1000)", ""},
		{"m_floor_revenue", "revenue with no downtime but the vendors’", dollars, "in_rev*(m_inflow*(1-" + leaving("m_floor_odds") + ")+in_discount)/(in_churn+" + hazard("m_floor_odds") + "+m_big_hazard*in_floor+in_discount)", "what customers who leave are counted from"},
		{"m_top", "spending above which nothing can be better", dollars, "MAX(1,(in_margin*m_floor_revenue-none_value)/m_hurdle_bare)", "the grid of spendings ends here"},
		{"m_low", "where the grid of spendings begins", dollars, "MIN(m_top,m_sigma)*0.0001", "after nothing at all"},
		{"m_ratio", "from one spending of the grid to the next, times", decimals, "(m_top/m_low)^(1/" + strconv.Itoa(coarse) + ")", ""},
	}},
	{"The best by the grid, and a parabola through the top", append(peak("best", "net", "the best"), peak("even", "bare", "break-even")...)},
	{"Holding a line", []step{
		{"m_minimum", "least spending that keeps downtime within the promise, a year", dollars, line("in_accept"), "the curve, solved for spending; 1E+300 where none does"},
		{"m_satisfied", "the same within what customers tolerate, a year", dollars, line("in_tol"), ""},
		{"m_needed", "upkeep stored up that this takes, $", dollars, "m_minimum/m_delta", ""},
		{"m_settles", "upkeep that the what-if spending comes to rest at, $", dollars, "in_try/m_delta", ""},
		{"m_cleanup", "missing today, $", dollars, "MAX(0,m_needed-m_capital)", ""},
		{"m_restore", "constant spending that is back in time, a year", dollars, "m_minimum+m_delta*m_cleanup/(EXP(m_delta*in_within)-1)", ""},
	}},
	{"The next dollar at the what-if spending", []step{
		{"m_turn", "how fast leaving answers to downtime", decimals, "m_slope/asked_downtime", ""},
		{"m_outflow", "leaving and discounting, a year", finePercents, "in_churn+asked_hazard+m_big_hazard*asked_downtime+in_discount", ""},
		{"m_revenue_rise", "revenue for each unit of downtime", dollars, "-in_rev*asked_leaving*m_turn*(m_inflow*asked_staying+asked_revenue/in_rev)/m_outflow-asked_revenue*m_big_hazard/m_outflow", "its slope, below zero"},
		{"m_down_rise", "time down for each unit of downtime", decimals, "EXP(-m_big_per*m_big_stops*asked_downtime)*(1+(1-asked_downtime)*m_big_per*m_big_stops)", "big outages included"},
		{"m_routine_rise", "routine credits for each unit of downtime", decimals, "IF(m_owed=0,0,SUMPRODUCT(_xlfn.POISSON.DIST(credit_count,asked_downtime*730/in_mttr,FALSE),credit_rise)*730/in_mttr)", ""},
		{"m_credit_rise", "credits for each unit of downtime", decimals, "IF(m_big_tier>asked_routine,EXP(-m_big_per*m_big_month*asked_downtime)*(m_routine_rise+m_big_per*m_big_month*(m_big_tier-asked_routine)),m_routine_rise)", ""},
		{"m_toil", "work, resignations and fines for each unit of downtime", dollars, "8760/(in_mttr*in_blast)*(m_work+m_attrition+in_fine)+m_big_per*(m_big_work+m_attrition+in_bigfine)", ""},
		{"m_downtime_rise", "downtime for the next dollar", decimals, "-m_beta*(asked_downtime-in_floor)/(m_sigma+asked_spend)", "below zero"},
		{"m_marginal", "value that it brings", cents, "(m_revenue_rise*(in_margin-m_exposed*asked_down-m_owed*asked_credit)-asked_revenue*(m_exposed*m_down_rise+m_owed*m_credit_rise)-m_toil)*m_downtime_rise", ""},
		{"m_big_gap", "credit for a month with a big outage above the routine, share of the bill", percents, "m_owed*MAX(0,m_big_tier-asked_routine)", ""},
		{"m_big_left", "contribution of a revenue dollar, over leaving and discounting", decimals, "(in_margin-m_exposed*asked_downtime-m_owed*asked_routine)/(in_churn+asked_hazard+in_discount)", "big outages not counted"},
		{"m_big_once", "money that one big outage costs at once, $", dollars, "m_big_work+m_attrition+in_bigfine", ""},
	}},
}

// Where there is no spending that holds a line.
const unreachable = "1E+300"

func line(of string) string {
	return "IF(" + of + ">in_floor,MAX(0,m_sigma*(EXP(LN((m_neglected-in_floor)/(" + of + "-in_floor))/m_beta)-1))," + unreachable + ")"
}

// peak finds the spending at which a column is greatest: on the grid, on a finer one around the best of that, on a finer one still, and by
// the parabola through the best of those and its neighbors. Spending nothing counts as itself, since no parabola reaches over the edge.
func peak(of, column, label string) (list []step) {
	say := strings.NewReplacer("OF", of, "COLUMN", column, "LABEL", label, "FINE", strconv.Itoa(fine)).Replace
	add := func(name, what string, sh shape, formula string) {
		list = append(list, step{say(name), say("LABEL: " + what), sh, say(formula), ""})
	}
	for _, stage := range []struct{ on, next, first string }{{"grid", "OF_near", "0"}, {"OF_near", "OF_close", "m_OF_near_from"}} {
		on := strings.NewReplacer("ON", stage.on, "NEXT", stage.next).Replace
		add(on("m_NEXT_at"), "place of the most", wholes, on("MATCH(MAX(ON_COLUMN),ON_COLUMN,0)"))
		add(on("m_NEXT_from"), "spending before it", dollars, on("IF(m_NEXT_at=1,"+stage.first+",INDEX(ON_spend,m_NEXT_at-1))"))
		add(on("m_NEXT_step"), "steps of a finer grid from there to the spending behind it", dollars, on("(INDEX(ON_spend,MIN(ROWS(ON_spend),m_NEXT_at+1))-m_NEXT_from)/FINE"))
	}
	add("m_OF_at", "place of the most", wholes, "MATCH(MAX(OF_close_COLUMN),OF_close_COLUMN,0)")
	add("m_OF_left", "fall to its left", dollars, "INDEX(OF_close_COLUMN,m_OF_at)-INDEX(OF_close_COLUMN,MAX(1,m_OF_at-1))")
	add("m_OF_right", "fall to its right", dollars, "INDEX(OF_close_COLUMN,m_OF_at)-INDEX(OF_close_COLUMN,MIN(ROWS(OF_close_COLUMN),m_OF_at+1))")
	add("m_OF", "spending at the top of the parabola, a year", dollars, "IF(none_COLUMN>=MAX(OF_close_COLUMN),0,INDEX(OF_close_spend,m_OF_at)"+
		"+IF(AND(m_OF_at>1,m_OF_at<ROWS(OF_close_COLUMN),m_OF_left+m_OF_right>0),m_OF_close_step/2*(m_OF_left-m_OF_right)/(m_OF_left+m_OF_right),0))")
	return list
}

// leaving is the share of the odds' logarithm, and hazard the rate -ln(1-share), both without overflow.
func leaving(odds string) string {
	return strings.ReplaceAll("IF(Z>0,1/(1+EXP(-Z)),EXP(Z)/(1+EXP(Z)))", "Z", odds)
}

func hazard(odds string) string { return "MAX(0," + odds + ")+" + logOf("EXP(-ABS("+odds+"))") }

// logOf is ln(1+x), x from 0 up, which loses no digits where x is small.
func logOf(x string) string {
	return strings.ReplaceAll("IF((?)<0.001,(?)*(1-(?)*(1/2-(?)*(1/3-(?)*(1/4-(?)/5)))),LN(1+(?)))", "?", x)
}

// lessOf is 1-e^-x, x from 0 up, which loses no digits where x is small.
func lessOf(x string) string {
	return strings.ReplaceAll("IF((?)<0.0001,(?)*(1-(?)/2*(1-(?)/3*(1-(?)/4))),1-EXP(-(?)))", "?", x)
}
