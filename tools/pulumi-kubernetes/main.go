// The Pulumi Kubernetes provider as a program of our own, because its own main
// package embeds generated schema files that its Go module does not contain.
// Preview, up and renderYamlToDirectory need no schema; an empty one serves.
package main

import (
	"github.com/pulumi/pulumi-kubernetes/provider/v4/pkg/provider"
	"github.com/pulumi/pulumi-kubernetes/provider/v4/pkg/version"
)

func main() {
	provider.Serve("kubernetes", version.Version, []byte("{}"), []byte("{}"))
}
