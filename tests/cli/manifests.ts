/** Manifests that keep and break two rules of the pack. */

/** A Service that breaks restrict-load-balancers. */
export const loadBalancer = `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  type: LoadBalancer
`;

/** A Service that keeps every rule. */
export const clusterIp = loadBalancer.replace("LoadBalancer", "ClusterIP");

/** A Deployment with one container that breaks require-readiness-probe. */
export const unprobed = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
spec:
  selector: {}
  template:
    spec:
      containers:
        - name: app
          image: example.org/app:1.0.0
`;

/** An approval of the Service, and what comes before it in the file. */
export const approval = `approvals:
  - rule: restrict-load-balancers
    resources: [{kind: Service, name: web}]
    reason: Customers reach the shop here.
    approvedBy: Ada
    expires: 2999-12-31
`;
