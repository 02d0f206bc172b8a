package records

// Zabbix writes the duration of open problems up to the export, so that it is no length.
var zabbix = Format{
	Name: "zabbix", Label: "Zabbix problems",
	Caveats: []string{"A problem of Zabbix is a trigger that fired: that customers noticed is not said. Those of the severity Information are left out."},
	Caps:    []int{1000},
	sniff:   when(func(in *input) bool { return in.columns("Severity", "Time", "Recovery time", "Problem") }),
	read: mapped(mapping{
		start: []string{"Time"}, end: []string{"Recovery time"}, length: []string{"Duration"}, text: []string{"Problem"}, scope: []string{"Host"},
		state: "Status", open: []string{"PROBLEM"},
		rules: []rule{{"Severity", NotAnOutage, oneOf("Information")}},
	}),
}
